import type { Classeur, LigneAction, LigneIndicateur } from '../classeur/types.ts';
import { actionsSaisies, normalizeNumero, splitListe, texte } from './cellules.ts';

/**
 * Actions that answer an indicator, in the plan's order: named by the line's cell `Action`, or whose `Porte sur` names
 * the code. People fill one or the other; both count.
 */
export function findActionsLiees(ligne: LigneIndicateur, classeur: Classeur): readonly LigneAction[] {
  const code = texte(ligne.code);
  const nommees = new Set(splitListe(ligne.action).map(normalizeNumero));
  return actionsSaisies(classeur.actions).filter((action) => {
    const numero = texte(action.numero);
    if (numero !== null && nommees.has(normalizeNumero(numero))) return true;
    return code !== null && splitListe(action.porteSur).includes(code);
  });
}
