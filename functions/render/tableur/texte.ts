import { neutralise } from '../../../domain/texte/neutralise.ts';

/** What a cell of Excel holds. */
const LONGUEUR_MAX = 32_767;

/** A text that is safe in a cell of either format, reads the same, and fits; never cut in the middle of a character. */
export const neutraliseCellule = (texte: string): string =>
  neutralise(texte)
    .slice(0, LONGUEUR_MAX)
    .replace(/\p{Surrogate}$/u, '');
