import type { Classeur, LigneAction, LigneIndicateur } from '../classeur/types.ts';
import { actionsSaisies, normalizeNumero, splitListe, texte } from './cellules.ts';

/** A plan's actions by what they can be found by, each with its rank in the plan. */
interface IndexActions {
  readonly actions: readonly LigneAction[];
  readonly parNumero: ReadonlyMap<string, readonly number[]>;
  readonly parObjet: ReadonlyMap<string, readonly number[]>;
}

/** A workbook read does not change: its plan is indexed once, not once a line. */
const INDEX = new WeakMap<Classeur, IndexActions>();

function indexActions(classeur: Classeur): IndexActions {
  const connu = INDEX.get(classeur);
  if (connu) return connu;
  const parNumero = new Map<string, number[]>();
  const parObjet = new Map<string, number[]>();
  const put = (index: Map<string, number[]>, cle: string, rang: number) => {
    const rangs = index.get(cle);
    if (rangs) rangs.push(rang);
    else index.set(cle, [rang]);
  };
  const actions = actionsSaisies(classeur.actions);
  actions.forEach((action, rang) => {
    const numero = texte(action.numero);
    if (numero !== null) put(parNumero, normalizeNumero(numero), rang);
    for (const objet of splitListe(action.porteSur)) put(parObjet, objet, rang);
  });
  const index = { actions, parNumero, parObjet };
  INDEX.set(classeur, index);
  return index;
}

/**
 * Actions that answer an indicator, in the plan's order: named by the line's cell `Action`, or whose `Porte sur` names
 * the code. People fill one or the other; both count.
 */
export function findActionsLiees(ligne: LigneIndicateur, classeur: Classeur): readonly LigneAction[] {
  const { actions, parNumero, parObjet } = indexActions(classeur);
  const code = texte(ligne.code);
  const rangs = new Set([
    ...splitListe(ligne.action).flatMap((numero) => parNumero.get(normalizeNumero(numero)) ?? []),
    ...(code === null ? [] : (parObjet.get(code) ?? [])),
  ]);
  return [...rangs].toSorted((a, b) => a - b).flatMap((rang) => actions[rang] ?? []);
}
