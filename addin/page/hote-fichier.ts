import type { ValeurBrute, WorkbookHost } from '../host/types.ts';

/** A workbook opened in the page: the port, and the typing that Excel would do itself. */
export interface HoteFichier extends WorkbookHost {
  /** What the user types in a cell; told to the listeners, as Excel tells it. */
  type(feuille: string, cellule: string, valeur: ValeurBrute): Promise<void>;
}

/**
 * Opens the bytes of a workbook under the name of its file.
 * @throws ErreurFichier, in French, when it cannot be read.
 */
export type OpenFichier = (octets: Uint8Array, nom: string) => Promise<HoteFichier>;
