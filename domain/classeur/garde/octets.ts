/** Little-endian reads that fail as a truncated file does, instead of giving NaN. */
import { ErreurFichier } from './refus.ts';

export function u16(octets: Uint8Array, i: number): number {
  const bas = octets[i];
  const haut = octets[i + 1];
  if (bas === undefined || haut === undefined) throw new ErreurFichier('FICHIER-ABIME');
  return bas | (haut << 8);
}

export function u32(octets: Uint8Array, i: number): number {
  return u16(octets, i) + u16(octets, i + 2) * 0x1_0000;
}

/** A 64-bit size; one that a double cannot hold is no size of ours. */
export function u64(octets: Uint8Array, i: number): number {
  return u32(octets, i) + u32(octets, i + 4) * 0x1_0000_0000;
}

/** Where `motif` first stands in `octets`, or -1. */
export function indexOfOctets(octets: Uint8Array, motif: Uint8Array, debut = 0): number {
  const premier = motif[0] ?? 0;
  for (let i = octets.indexOf(premier, debut); i >= 0; i = octets.indexOf(premier, i + 1)) {
    let j = 1;
    while (j < motif.length && octets[i + j] === motif[j]) j += 1;
    if (j === motif.length) return i;
  }
  return -1;
}

/** ASCII text as OLE2 directories and UTF-16 documents write it. */
export const utf16 = (texte: string): Uint8Array =>
  Uint8Array.from([...texte].flatMap((c) => [c.charCodeAt(0), 0]));
