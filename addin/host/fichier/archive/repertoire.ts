import { u16, u32, u64 } from '../../../../domain/classeur/garde/octets.ts';
import { ErreurFichier } from '../../../../domain/classeur/garde/index.ts';

/** An entry as its bytes stand in the archive: nothing of it is decoded but its name. */
export interface EntreeBrute {
  readonly nom: string;
  /** Record of the central directory. */
  readonly centrale: Uint8Array;
  /** Local header, compressed bytes, and what follows them up to the next entry (data descriptor). */
  readonly locale: Uint8Array;
  readonly debut: number;
}

const FIN = 0x06054b50;
const PLEIN = 0xffff_ffff;

function findFin(octets: Uint8Array): number {
  for (let i = octets.length - 22; i >= 0; i -= 1) {
    if (octets[i] === 0x50 && u32(octets, i) === FIN && i + 22 + u16(octets, i + 20) === octets.length)
      return i;
  }
  throw new ErreurFichier('FICHIER-ABIME');
}

/** Where the offset of the local header is written in a central record: in 32 bits, or in the ZIP64 field. */
export function findPlaceDebut(centrale: Uint8Array): { readonly i: number; readonly large: boolean } {
  if (u32(centrale, 42) !== PLEIN) return { i: 42, large: false };
  let i = 46 + u16(centrale, 28);
  while (u16(centrale, i) !== 1) i += 4 + u16(centrale, i + 2);
  i += 4;
  for (const champ of [24, 20]) if (u32(centrale, champ) === PLEIN) i += 8;
  return { i, large: true };
}

function readDebut(centrale: Uint8Array): number {
  const { i, large } = findPlaceDebut(centrale);
  return large ? u64(centrale, i) : u32(centrale, i);
}

/**
 * Cuts an archive that `openArchive` has accepted into its entries, in the order of the directory. Throws `ErreurFichier`
 * on bytes that are no archive.
 */
export function cutArchive(octets: Uint8Array): {
  readonly entrees: readonly EntreeBrute[];
  /** Comment of the archive, with its length. */
  readonly commentaire: Uint8Array;
} {
  const fin = findFin(octets);
  const fin64 = u32(octets, fin + 16) === PLEIN || u16(octets, fin + 10) === 0xffff;
  const long = fin64 ? u64(octets, fin - 12) : 0;
  const debutRepertoire = fin64 ? u64(octets, long + 48) : u32(octets, fin + 16);
  const nombre = fin64 ? u64(octets, long + 32) : u16(octets, fin + 10);

  const centrales: Uint8Array[] = [];
  for (let n = 0, i = debutRepertoire; n < nombre; n += 1) {
    const longueur = 46 + u16(octets, i + 28) + u16(octets, i + 30) + u16(octets, i + 32);
    centrales.push(octets.subarray(i, i + longueur));
    i += longueur;
  }
  const debuts = [...centrales.map(readDebut), debutRepertoire].toSorted((a, b) => a - b);
  const entrees = centrales.map((centrale) => {
    const debut = readDebut(centrale);
    const suivant = debuts[debuts.indexOf(debut) + 1] ?? debutRepertoire;
    const nom = new TextDecoder().decode(centrale.subarray(46, 46 + u16(centrale, 28)));
    return { nom, centrale, locale: octets.subarray(debut, suivant), debut };
  });
  return { entrees, commentaire: octets.subarray(fin + 20) };
}
