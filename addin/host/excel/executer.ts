import { toHoteErreur } from './erreurs.ts';
import type { ClientOffice } from './office.ts';

type Lot<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch that reads. While a cell is being typed it fails at once: the next change will ask again. */
export async function runLecture<T>({ Excel }: ClientOffice, lot: Lot<T>): Promise<T> {
  try {
    return await Excel.run(lot);
  } catch (erreur) {
    throw toHoteErreur(erreur);
  }
}

/** Runs a batch that reads, and that the user may have asked for. */
export const runLecturePour = <T>(
  client: ClientOffice,
  patience: 'attendre' | undefined,
  lot: Lot<T>,
): Promise<T> => (patience ? runAction(client, lot) : runLecture(client, lot));

/** Runs a batch that the user asked for: it waits until the cell being typed is done, where Excel can wait. */
export async function runAction<T>({ Excel }: ClientOffice, lot: Lot<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, lot);
  } catch (erreur) {
    throw toHoteErreur(erreur);
  }
}
