import type { Cell, WriteSheet } from 'hucre';

/** Texts that a writer would take for an Excel error. */
const ERREURS = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * A text as a cell that stays a text. It is never a formula, whatever it starts with; `_x0041_`, which Excel would
 * decode, and `#N/A`, which a writer would take for an error, are kept as they are typed.
 */
function escapeCellule({ value, ...reste }: Partial<Cell>): Partial<Cell> {
  if (typeof value !== 'string') return value === undefined ? reste : { ...reste, value };
  const sur = value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return ERREURS.test(value) ? { ...reste, richText: [{ text: sur }] } : { ...reste, value: sur };
}

/** A sheet of the description as .xlsx wants its texts. */
export const escapeTextes = (feuille: WriteSheet): WriteSheet => ({
  ...feuille,
  cells: new Map([...(feuille.cells ?? [])].map(([place, cellule]) => [place, escapeCellule(cellule)])),
});
