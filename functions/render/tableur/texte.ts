import { neutralise } from '../../../domain/texte/neutralise.ts';
import type { FeuilleTableur } from './types.ts';

/** What a cell of Excel holds. */
const LONGUEUR_MAX = 32_767;

/** A text that is safe in a cell of either format, reads the same, and fits; never cut in the middle of a character. */
export const neutraliseCellule = (texte: string): string =>
  neutralise(texte)
    .slice(0, LONGUEUR_MAX)
    .replace(/\p{Surrogate}$/u, '');

/** A sheet whose title, lines under it and headers are as safe as its cells: they too repeat what somebody typed. */
export const neutraliseFeuille = (feuille: FeuilleTableur): FeuilleTableur => ({
  ...feuille,
  titre: neutraliseCellule(feuille.titre),
  chapeau: feuille.chapeau.map(neutraliseCellule),
  colonnes: feuille.colonnes.map((colonne) => ({ ...colonne, titre: neutraliseCellule(colonne.titre) })),
});
