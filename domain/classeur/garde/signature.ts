import { LIMITES } from './limites.ts';
import { indexOfOctets, utf16 } from './octets.ts';
import { ErreurFichier } from './refus.ts';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ZIP_VIDE = [0x50, 0x4b, 0x05, 0x06];
/** Streams of the OLE2 container that Office wraps an encrypted workbook in. */
const CHIFFRES = ['EncryptedPackage', 'EncryptionInfo'].map(utf16);

const startsWith = (octets: Uint8Array, debut: readonly number[]): boolean =>
  debut.every((octet, i) => octets[i] === octet);

/** Whether bytes are an OLE2 container: what old Office files, encrypted ones and macro projects are made of. */
export const isOle2 = (octets: Uint8Array): boolean => startsWith(octets, OLE2);

/** Refuses by their size and first bytes the files that are no ZIP archive. Throws `ErreurFichier`. */
export function checkSignature(octets: Uint8Array): void {
  if (octets.length === 0) throw new ErreurFichier('FICHIER-VIDE');
  if (octets.length > LIMITES.fichier) {
    throw new ErreurFichier('FICHIER-TROP-GRAND', { maximum: LIMITES.fichier / 1024 / 1024 });
  }
  if (isOle2(octets)) {
    if (CHIFFRES.some((motif) => indexOfOctets(octets, motif) >= 0))
      throw new ErreurFichier('FICHIER-CHIFFRE');
    throw new ErreurFichier('FICHIER-ANCIEN-FORMAT', { format: '.xls (Excel 97-2003)' });
  }
  if (startsWith(octets, ZIP_VIDE)) throw new ErreurFichier('FICHIER-PAS-UN-CLASSEUR');
  if (!startsWith(octets, ZIP)) throw new ErreurFichier('FICHIER-PAS-UN-CLASSEUR');
}
