import type { CodeIndicateur } from '../../../domain/referentiels/types.ts';
import type { Entite, Tableau } from '../../../domain/tableau/types.ts';
import { findFormat, listFormats, listFormatsPossibles } from '../../render/formats/index.ts';
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

/** Charts in points are offered for a département alone: made for each site at each publication, they would take most of its time. */
export const hasGraphiquesPng = ({ niveau }: Pick<Entite, 'niveau'>): boolean => niveau === 'departement';

const isKept = ({ niveau }: Pick<Entite, 'niveau'>, nom: string, aLaDemande = false): boolean =>
  nom === 'vignette.png' || hasGraphiquesPng({ niveau }) || !aLaDemande;

/** Names of the files that are kept ready where no function answers: all that a page links to, and the archive of a département. */
export const listCopies = (tableau: Tableau): readonly string[] =>
  listFormats(tableau).filter((nom) => isKept(tableau.entite, nom, findFormat(tableau, nom)?.aLaDemande));

/** Names of every file that could have been kept of a place, whatever was in its tableau: what a withdrawal takes away. */
export const listCopiesPossibles = (
  entite: Pick<Entite, 'niveau'>,
  indicateurs: readonly CodeIndicateur[],
): readonly string[] =>
  listFormatsPossibles(indicateurs).flatMap(({ nom, aLaDemande }) =>
    isKept(entite, nom, aLaDemande) ? [nom] : [],
  );
