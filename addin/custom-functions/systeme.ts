import { ErreurFonction } from './erreur.ts';

/** Whether the dates of the workbook count from 1904. Rejects with `ErreurFonction` when Excel does not say it. */
export type Systeme1904 = () => Promise<boolean>;

/**
 * Asks the workbook once for all the dates of one recalculation, and again at the next: the user may change the system in the
 * options of Excel. No answer is no date: one that is four years off would look right.
 */
export function createSysteme1904(lire: Systeme1904, differer: (suite: () => void) => void): Systeme1904 {
  let demande: Promise<boolean> | null = null;
  return () => {
    if (!demande) {
      demande = lire().catch(() => {
        throw new ErreurFonction(
          'indisponible',
          'Excel n’a pas dit si les dates de ce classeur comptent de 1900 ou de 1904. Recalculez la cellule.',
        );
      });
      differer(() => (demande = null));
    }
    return demande;
  };
}
