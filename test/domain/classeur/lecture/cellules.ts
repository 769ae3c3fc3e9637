import type { CelluleBrute, ValeurBrute } from '../../../../domain/classeur/lecture/index.ts';
import { CELLULE_VIDE, parseFormatExcel } from '../../../../domain/classeur/lecture/index.ts';

const valeurOf = (v: string | number): ValeurBrute =>
  typeof v === 'number' ? { genre: 'nombre', nombre: v } : { genre: 'texte', texte: v };

/** A cell as a person leaves it: a text or a number, and the format of the cell. */
export const cellule = (
  v: string | number,
  format = 'General',
  plus: Partial<CelluleBrute> = {},
): CelluleBrute => ({
  ...CELLULE_VIDE,
  valeur: valeurOf(v),
  format: parseFormatExcel(format)(typeof v === 'number' ? v : null),
  ...plus,
});
export const erreur = (texte: string, calculee = false): CelluleBrute => ({
  ...CELLULE_VIDE,
  valeur: { genre: 'erreur', texte },
  formule: calculee,
  calculee,
});
/** A formula whose result the file does not give. */
export const sansResultat = (calculee: boolean): CelluleBrute => ({
  ...CELLULE_VIDE,
  formule: true,
  calculee,
  resultat: 'absent',
});

/** A reading in one line: value, or its state and what it says. */
export function dire(lu: { valeur: unknown; lecture: { etat: string }; uniteLue?: string }): string {
  const { etat, ...reste } = lu.lecture as { etat: string; compris?: string; lectures?: string[] };
  const unite = lu.uniteLue === undefined ? '' : ` [${lu.uniteLue}]`;
  const texte = `${etat === 'sure' ? '' : `${etat} `}${lu.valeur === null ? '' : String(lu.valeur)}`.trim();
  const dit = reste.compris ?? reste.lectures?.join(' ou ');
  return `${texte}${dit === undefined ? '' : ` (${dit})`}${unite}`.replace(/[\u00a0\u202f]/gu, ' ');
}
