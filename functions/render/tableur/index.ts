import type { Tableau } from '../../../domain/tableau/types.ts';
import { classeurOf } from './classeur.ts';
import { renderOds } from './ods.ts';
import { renderXlsx } from './xlsx.ts';

export interface OptionsTableur {
  /** Where the public reads the page; null when it has no address yet. */
  readonly adressePage: string | null;
}

/** The tableau as .xlsx bytes. */
export const renderTableurXlsx = (tableau: Tableau, options: OptionsTableur): Promise<Uint8Array> =>
  renderXlsx(classeurOf(tableau, options.adressePage));

/** The tableau as .ods bytes. */
export const renderTableurOds = (tableau: Tableau, options: OptionsTableur): Promise<Uint8Array> =>
  renderOds(classeurOf(tableau, options.adressePage));
