import type { Classeur } from '../../../domain/classeur/types.ts';
import { typographie } from '../../../domain/controle/outils/phrase.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import { hasDeuxNombres } from '../../../domain/depot/cellules.ts';
import type { FonctionSansResultat } from '../../host/types.ts';

const PHRASES: Readonly<Record<FonctionSansResultat['etat'], (nom: string) => string>> = {
  'en-cours': (nom) =>
    `la fonction ${nom} n'a pas encore donné son résultat. Attendez la fin du calcul, ou tapez le chiffre à la place de la formule.`,
  inconnue: (nom) =>
    `cet Excel ne connaît pas la fonction ${nom}, parce que le complément n'était pas chargé. Recalculez avec Ctrl + Alt + F9, ou tapez le chiffre à la place de la formule.`,
  erreur: (nom) =>
    `la fonction ${nom} répond par une erreur. Ouvrez le triangle de la cellule pour en lire la raison, ou tapez le chiffre à la place de la formule.`,
};

/** « Feuille « Indicateurs », cellule I9 (TEL-DECROCHE) : », as the rule wrote it. */
const LIEU = /^Feuille «[^»]*».*?\s:\s/u;

/**
 * Says of a cell that cannot be read that a custom function is what fills it: what to do is then to wait, and not to type
 * another figure. A value that both counts already give does not need its function: nothing is said, as for any other formula.
 */
export function tellFonctions(
  constats: readonly Constat[],
  fonctions: readonly FonctionSansResultat[],
  { indicateurs, mois = [] }: Classeur,
): readonly Constat[] {
  if (fonctions.length === 0) return constats;
  const keyOf = (feuille: string | null, cellule: string | null): string => `${feuille}!${cellule}`;
  const parCellule = new Map(fonctions.map((une) => [keyOf(une.feuille, une.cellule), une]));
  const comptees = new Set(
    [...indicateurs, ...mois]
      .filter(hasDeuxNombres)
      .map(({ valeur: { adresse } }) => keyOf(adresse.feuille, adresse.cellule)),
  );
  return constats.flatMap((constat) => {
    const cle = keyOf(constat.feuille, constat.adresse);
    const fonction = parCellule.get(cle);
    if (!fonction || constat.code !== 'CELLULE-ILLISIBLE') return [constat];
    if (comptees.has(cle)) return [];
    const lieu = LIEU.exec(constat.message)?.[0] ?? '';
    const phrase = PHRASES[fonction.etat](fonction.nom);
    return [{ ...constat, message: typographie(lieu + phrase), attendu: 'un chiffre tapé, ou calculé' }];
  });
}
