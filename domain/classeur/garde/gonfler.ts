import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { LIMITES } from './limites.ts';
import type { CodeRefus } from './refus.ts';
import { ErreurFichier } from './refus.ts';
import type { Entree } from './repertoire.ts';

/** Compressed bytes given at a time: deflate makes at most 1 032 times as many of them, so 4 MB are in hand at most. */
const PAS = 4096;

/** Bytes that the whole archive may still inflate to. */
export interface Budget {
  reste: number;
}

/** Whether bytes come out of almost nothing, as those of no honest file do. */
export const isGonflee = (gonfles: number, comprimes: number): boolean =>
  gonfles > LIMITES.rapportDesOctets && gonfles > comprimes * LIMITES.rapport;

/** How an entry that is too large is refused: an XML part is a sheet that somebody added, unless it comes out of almost nothing. */
const refusalOf = (entree: Entree): CodeRefus =>
  /\.xml$/iu.test(entree.nom) ? 'FICHIER-TROP-DE-CELLULES' : 'FICHIER-BOMBE';

function checkTaille(entree: Entree, gonfles: number, maximum: number, budget: Budget): void {
  if (isGonflee(gonfles, entree.fin - entree.debut)) throw new ErreurFichier('FICHIER-BOMBE');
  if (gonfles > maximum || gonfles > budget.reste) throw new ErreurFichier(refusalOf(entree));
  if (gonfles > entree.taille) throw new ErreurFichier('FICHIER-ABIME');
}

/**
 * Inflates an entry, counting the bytes that really come out and stopping at the first one too many, whatever the headers
 * say. Size and CRC must then be those declared.
 */
export function inflateEntree(
  octets: Uint8Array,
  entree: Entree,
  maximum: number,
  budget: Budget,
): Uint8Array {
  checkTaille(entree, entree.taille, maximum, budget);
  const sortie = new Uint8Array(entree.taille);
  let gonfles = 0;
  let crc = 0;
  const receive = (morceau: Uint8Array): void => {
    checkTaille(entree, gonfles + morceau.length, maximum, budget);
    sortie.set(morceau, gonfles);
    crc = crc32(morceau, crc);
    gonfles += morceau.length;
  };
  const comprimes = octets.subarray(entree.debut, entree.fin);
  if (entree.methode === 0) receive(comprimes);
  else if (comprimes.length > 0) {
    const gonfleur = new Inflate(receive);
    for (let i = 0; i < comprimes.length; i += PAS) {
      gonfleur.push(comprimes.subarray(i, i + PAS), i + PAS >= comprimes.length);
    }
  }
  if (gonfles !== entree.taille || crc !== entree.crc) throw new ErreurFichier('FICHIER-ABIME');
  budget.reste -= gonfles;
  return sortie;
}
