import { ErreurFichier } from './refus.ts';
import { scanXml } from './sax.ts';

const MIME = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/u;

/** What the manifest of an ODF package says of it. */
export interface Manifeste {
  readonly chiffre: boolean;
  readonly mimetype: string | null;
}

/** Reads `META-INF/manifest.xml`. Throws `ErreurFichier`. */
export function readManifeste(texte: string): Manifeste {
  let chiffre = false;
  let mimetype: string | null = null;
  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom === 'encryption-data') chiffre = true;
      const chemin = attributs['manifest:full-path'] ?? '';
      if (chemin === 'encrypted-package') chiffre = true;
      if (chemin === '/') mimetype = attributs['manifest:media-type'] ?? null;
    },
  });
  return { chiffre, mimetype };
}

/** Whether a media type is that of an .ods (or of its template). */
export const isMimeOds = (mimetype: string | null): boolean =>
  mimetype !== null && MIME.test(mimetype.trim());

/** ODF elements that bind a sheet or a cell to another file, a database or a program. */
const LIENS = new Set([
  'table:table-source',
  'table:cell-range-source',
  'table:dde-link',
  'table:dde-links',
  'table:database-source-sql',
  'table:database-source-table',
  'table:database-source-query',
  'office:dde-source',
]);
const OBJETS = new Set([
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:floating-frame',
]);
const HORS_PAQUET = /^(?:[a-z][a-z+.-]*:|\/|\.\.\/)/iu;
const FORMULE_EXTERNE = /'(?:file|https?|ftp|smb|webdavs?):/iu;

/** Refuses an element of `content.xml` that reaches outside the file, or runs a script. Throws `ErreurFichier`. */
export function checkElementOds(nom: string, attributs: Readonly<Record<string, string>>): void {
  const lien = attributs['xlink:href'];
  const formule = attributs['table:formula'];
  if (
    LIENS.has(nom) ||
    (lien !== undefined && OBJETS.has(nom) && HORS_PAQUET.test(lien)) ||
    (formule !== undefined && FORMULE_EXTERNE.test(formule))
  ) {
    throw new ErreurFichier('FICHIER-LIENS-EXTERNES');
  }
  if (nom === 'script:event-listener' || nom === 'office:script') throw new ErreurFichier('FICHIER-MACROS');
}
