import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Local midnight: the date of an archive has no zone, and this one gives the same bytes in every zone. */
export const DATE_ARCHIVE = new Date(1980, 0, 1);

const CORE = 'docProps/core.xml';
const FEUILLE = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Says the language of the document, and drops the date of writing: the domain has no clock. */
const finishCore = (xml: string): string =>
  xml
    .replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '')
    .replace('</cp:coreProperties>', '<dc:language>fr-FR</dc:language></cp:coreProperties>');

/** A height that is only a start: the row still grows when a longer text is typed in it. */
const freeHauteurs = (xml: string, premiere: number): string =>
  xml.replace(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g, (ligne, r: string, ht: string) =>
    Number(r) >= premiere ? `<row r="${r}" ht="${ht}"` : ligne,
  );

/**
 * Puts in the archive what the writer has no option for, and packs it again: same content, same bytes, whichever engine
 * compresses in the browser or on the server.
 *
 * @param lignesLibres for each sheet part (`xl/worksheets/sheet2.xml`), the first row whose height is not imposed.
 */
export function finishArchive(octets: Uint8Array, lignesLibres: ReadonlyMap<string, number>): Uint8Array {
  const sortie: Zippable = {};
  for (const [chemin, contenu] of Object.entries(unzipSync(octets))) {
    let fini = contenu;
    if (chemin === CORE) fini = strToU8(finishCore(strFromU8(contenu)));
    const premiere = FEUILLE.test(chemin) ? lignesLibres.get(chemin) : undefined;
    if (premiere !== undefined) fini = strToU8(freeHauteurs(strFromU8(contenu), premiere));
    sortie[chemin] = [fini, { mtime: DATE_ARCHIVE, level: 6 }];
  }
  return zipSync(sortie);
}
