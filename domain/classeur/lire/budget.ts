import { LIMITES } from '../garde/limites.ts';
import { ErreurFichier } from '../garde/refus.ts';

/**
 * Bounds of what is kept of all the sheets of a file together. A full workbook has some 2 000 cells. Bounds of a sheet alone do not
 * hold a file: 200 sheets may each be full, out of a few bytes that say how often to repeat.
 */
export const BORNES_FICHIER = {
  /** Cells that hold something, or that a formula fills: as many as elements allow in .xlsx, where a cell is two of them. */
  cellules: LIMITES.elements / 2,
  /** Rows that hold something. */
  rangees: 60_000,
  /** Letters of texts and formulas, a text counted for each cell that has it: as many as the bytes of a file. */
  textes: LIMITES.total,
  /** Letters of shared formulas, written again for each cell that needs its own: far dearer than letters that are only kept. */
  decalees: LIMITES.total / 4,
  /** Cells that merged ones cover. */
  couvertes: 10_000_000,
} as const;

export type Depense = keyof typeof BORNES_FICHIER;

/** What may still be read of one file, all its sheets together. */
export class Budget {
  readonly #reste: Record<Depense, number> = { ...BORNES_FICHIER };

  /**
   * Counts what is about to be made, before it is made.
   * @throws ErreurFichier FICHIER-TROP-DE-CELLULES when the file is over one of its bounds
   */
  take(depense: Depense, combien: number): void {
    // Written so that what is no number is refused.
    if (!(combien <= this.#reste[depense])) throw new ErreurFichier('FICHIER-TROP-DE-CELLULES');
    this.#reste[depense] -= combien;
  }
}
