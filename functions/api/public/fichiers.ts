import type { Tableau } from '../../../domain/tableau/types.ts';
import type { FormatTableau } from '../../render/formats/index.ts';

export { findFormat, liensFormats, listFormats } from '../../render/formats/index.ts';
export type { FormatTableau } from '../../render/formats/index.ts';

/** Opened by a spreadsheet rather than shown by a browser. */
const A_ENREGISTRER = /\.(?:xlsx|ods|csv)$/;

/**
 * How a file is offered, and under which name it is saved: « tableau.csv » of two quarters would be one file in a folder of downloads.
 * Null for what is only read (pages, frames).
 */
export function dispositionOf({ entite, trimestre }: Tableau, { nom }: FormatTableau): string | null {
  if (nom.endsWith('.html')) return null;
  const court = nom.replace(/^tableau(?=\.)/, '').replace(/^(?=[^.])/, '-');
  const mode = A_ENREGISTRER.test(nom) ? 'attachment' : 'inline';
  return `${mode}; filename="transparence-${entite.code}-${trimestre}${court}"`;
}
