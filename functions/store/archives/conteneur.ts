import { createHash } from 'node:crypto';
import { deflateSync, zipSync } from 'fflate';
import { ArchiveRefusee } from './refus.ts';

/** Last bytes of the file: a ZIP end record, then its comment, the SHA-256 in hex of all that comes before the comment. */
export const FIN = 22;
export const EMPREINTE = 64;
export const SIGNATURE_FIN = 0x06054b50;

/** ZIP's dates are local and we want none: the same local instant everywhere gives the same bytes everywhere. */
const SANS_DATE = new Date(1980, 0, 1, 12);
/** What the short form of a ZIP file can say. */
const MAXIMUM = 0xffff_ffff;
const MEMBRES = 0xfffe;
/** One site's quarter or one original: what has more is not archived, as it would not be restored. */
export const MEMBRE_MAXIMUM = 128 * 1024 * 1024;
/** Sixty versions that hardly differ shrink a hundred times; a bomb, a thousand. */
const RATIO = 200;
const SANS_RATIO = 1024 * 1024;

/** Whether a member inflates more than anything that we write. */
export const isDemesure = (comprimee: number, taille: number): boolean =>
  taille > SANS_RATIO && taille > comprimee * RATIO;

/** Whether a member of our own would be taken for a bomb once compressed: it is then written as it is. */
export const shrinksTooMuch = (octets: Uint8Array): boolean =>
  octets.length > SANS_RATIO && isDemesure(deflateSync(octets).length, octets.length);

export interface Conteneur {
  /** A whole member, ready to be sent on. `compact`: its bytes are already compressed. */
  add(nom: string, octets: Uint8Array, options?: { readonly compact?: boolean }): Uint8Array;
  /** Directory and end of the file. */
  end(): Uint8Array;
}

/**
 * Writes a ZIP file member by member, so that no more than one is ever in memory. Each member is made by fflate as an
 * archive of its own, of which we keep the member and the line of the directory: sizes and CRC are in the headers, where a
 * reader in one pass finds them.
 */
export function createConteneur(): Conteneur {
  const hash = createHash('sha256');
  const centrales: Uint8Array[] = [];
  let place = 0;
  const emit = (octets: Uint8Array): Uint8Array => {
    hash.update(octets);
    place += octets.length;
    if (place > MAXIMUM) throw new ArchiveRefusee('trop-grande');
    return octets;
  };
  return {
    add(nom, octets, { compact = false } = {}) {
      if (octets.length > MEMBRE_MAXIMUM) throw new ArchiveRefusee('trop-grande', nom);
      const seul = zipSync({ [nom]: octets }, { level: compact ? 0 : 6, mtime: SANS_DATE });
      const fin = new DataView(seul.buffer, seul.byteOffset + seul.length - FIN, FIN);
      const debutCentral = fin.getUint32(16, true);
      const centrale = seul.slice(debutCentral, seul.length - FIN);
      new DataView(centrale.buffer).setUint32(42, place, true);
      centrales.push(centrale);
      return emit(seul.subarray(0, debutCentral));
    },
    end() {
      if (centrales.length > MEMBRES) throw new ArchiveRefusee('trop-grande');
      const repertoire = Buffer.concat(centrales);
      const fin = Buffer.alloc(FIN);
      fin.writeUInt32LE(SIGNATURE_FIN, 0);
      fin.writeUInt16LE(centrales.length, 8);
      fin.writeUInt16LE(centrales.length, 10);
      fin.writeUInt32LE(repertoire.length, 12);
      fin.writeUInt32LE(place, 16);
      fin.writeUInt16LE(EMPREINTE, 20);
      const corps = emit(Buffer.concat([repertoire, fin]));
      return Buffer.concat([corps, Buffer.from(hash.digest('hex'), 'latin1')]);
    },
  };
}
