import { ErreurFichier } from './refus.ts';

const NOM_XML = /\.(?:xml|rels|vml|rdf)$/iu;
/** Drawings of old (.vml) are often no valid text, and are never read. */
const STRICT = /\.(?:xml|rels)$/iu;
const INTERDIT = /<!(?:DOCTYPE|ENTITY)/iu;

/** Encoding that the first bytes of an XML part tell; UTF-8 otherwise. */
function encodingOf(octets: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = octets;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Whether a part is XML, by its name or by how it starts. */
export function isXml(nom: string, octets: Uint8Array): boolean {
  if (NOM_XML.test(nom)) return true;
  const debut = new TextDecoder(encodingOf(octets)).decode(octets.subarray(0, 64));
  return /^\ufeff?\s*<[?!\p{L}]/u.test(debut);
}

/** How many elements a text has at most: what each of its `<` may open. */
export function countElements(texte: string): number {
  let nombre = 0;
  for (let i = texte.indexOf('<'); i >= 0; i = texte.indexOf('<', i + 1)) {
    if (texte.charAt(i + 1) !== '/') nombre += 1;
  }
  return nombre;
}

/**
 * The text of an XML part. Throws `FICHIER-DOCTYPE` when it defines a DOCTYPE or an entity in whatever encoding, and
 * `FICHIER-ABIME` when its bytes are no valid text.
 */
export function decodeXml(nom: string, octets: Uint8Array): string {
  let texte: string;
  try {
    texte = new TextDecoder(encodingOf(octets), { fatal: STRICT.test(nom) }).decode(octets);
  } catch {
    throw new ErreurFichier('FICHIER-ABIME');
  }
  if (INTERDIT.test(texte)) throw new ErreurFichier('FICHIER-DOCTYPE');
  return texte;
}
