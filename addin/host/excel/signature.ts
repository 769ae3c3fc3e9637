import type { Marque } from '../types.ts';

/** What every rule of ours carries in its formula, in Excel, in LibreOffice and in the file. */
export const SIGNATURE = '"transparence:';

/** Always true, and never written by anybody else. */
export const formuleMarque = (severite: Marque['severite']): string =>
  `=AND(TRUE,${SIGNATURE}${severite}"<>"")`;
