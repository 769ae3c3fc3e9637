import { LIMITES } from './limites.ts';
import { u16, u32, u64 } from './octets.ts';
import { ErreurFichier } from './refus.ts';

/** An entry of the archive, as its central directory declares it and its local header confirms. */
export interface Entree {
  readonly nom: string;
  readonly methode: 0 | 8;
  readonly crc: number;
  readonly taille: number;
  /** Where its compressed bytes are in the file. */
  readonly debut: number;
  readonly fin: number;
}

const FIN = 0x06054b50;
const FIN_64 = 0x06064b50;
const LOCALISEUR_64 = 0x07064b50;
const CENTRALE = 0x02014b50;
const LOCALE = 0x04034b50;
const PLEIN = 0xffff_ffff;
const abime = (): ErreurFichier => new ErreurFichier('FICHIER-ABIME');

/** The end record whose comment stops exactly where the file does: nothing may follow it. */
function findFin(octets: Uint8Array): number {
  for (let i = octets.length - 22; i >= Math.max(0, octets.length - 22 - 0xffff); i -= 1) {
    if (octets[i] === 0x50 && u32(octets, i) === FIN && i + 22 + u16(octets, i + 20) === octets.length)
      return i;
  }
  throw abime();
}

function readBornes(octets: Uint8Array): { nombre: number; debut: number; fin: number } {
  const fin = findFin(octets);
  const simple = {
    nombre: u16(octets, fin + 10),
    taille: u32(octets, fin + 12),
    debut: u32(octets, fin + 16),
  };
  const long = simple.nombre === 0xffff || simple.taille === PLEIN || simple.debut === PLEIN;
  if (!long) {
    if (u16(octets, fin + 4) !== 0 || u16(octets, fin + 8) !== simple.nombre) throw abime();
    if (simple.debut + simple.taille > fin) throw abime();
    return { nombre: simple.nombre, debut: simple.debut, fin: simple.debut + simple.taille };
  }
  if (fin < 20 || u32(octets, fin - 20) !== LOCALISEUR_64) throw abime();
  const fin64 = u64(octets, fin - 12);
  if (fin64 > fin - 76 || u32(octets, fin64) !== FIN_64) throw abime();
  const debut = u64(octets, fin64 + 48);
  const taille = u64(octets, fin64 + 40);
  if (debut + taille > fin64) throw abime();
  return { nombre: u64(octets, fin64 + 32), debut, fin: debut + taille };
}

/** Sizes and offset of a central entry, taken from its ZIP64 field where the 32-bit ones are full. */
function readTailles(octets: Uint8Array, i: number): { comprimee: number; taille: number; locale: number } {
  const valeurs = [u32(octets, i + 24), u32(octets, i + 20), u32(octets, i + 42)];
  if (valeurs.includes(PLEIN)) {
    let j = i + 46 + u16(octets, i + 28);
    const fin = j + u16(octets, i + 30);
    while (j + 4 <= fin && u16(octets, j) !== 1) j += 4 + u16(octets, j + 2);
    j += 4;
    for (const [rang, valeur] of valeurs.entries()) {
      if (valeur !== PLEIN) continue;
      if (j + 8 > fin) throw abime();
      valeurs[rang] = u64(octets, j);
      j += 8;
    }
  }
  const [taille = 0, comprimee = 0, locale = 0] = valeurs;
  return { comprimee, taille, locale };
}

const decodeNom = (octets: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw new ErreurFichier('FICHIER-CHEMINS');
  }
};

/** The local header must tell the same story as the directory: the bytes checked are then the bytes that any reader reads. */
function checkLocale(octets: Uint8Array, i: number, locale: number, comprimee: number): number {
  if (u32(octets, locale) !== LOCALE) throw abime();
  const longueur = u16(octets, locale + 26);
  const drapeaux = u16(octets, locale + 6);
  const differe =
    longueur !== u16(octets, i + 28) ||
    u16(octets, locale + 8) !== u16(octets, i + 10) ||
    octets.subarray(locale + 30, locale + 30 + longueur).some((o, k) => o !== octets[i + 46 + k]);
  if (differe) throw abime();
  const tailleLocale = u32(octets, locale + 18);
  const differee = (drapeaux & 8) !== 0 || tailleLocale === PLEIN;
  if (!differee && tailleLocale !== comprimee) throw abime();
  if ((drapeaux & 0x2041) !== 0) throw new ErreurFichier('FICHIER-CHIFFRE');
  return locale + 30 + longueur + u16(octets, locale + 28);
}

function readEntree(octets: Uint8Array, i: number, finLocales: number): Entree {
  if (u32(octets, i) !== CENTRALE) throw abime();
  if ((u16(octets, i + 8) & 0x2041) !== 0) throw new ErreurFichier('FICHIER-CHIFFRE');
  const methode = u16(octets, i + 10);
  if (methode === 99) throw new ErreurFichier('FICHIER-CHIFFRE');
  if (methode !== 0 && methode !== 8) throw abime();
  const { comprimee, taille, locale } = readTailles(octets, i);
  const debut = checkLocale(octets, i, locale, comprimee);
  const fin = debut + comprimee;
  if (fin > finLocales || (methode === 0 && taille !== comprimee)) throw abime();
  const nom = decodeNom(octets.subarray(i + 46, i + 46 + u16(octets, i + 28)));
  return { nom, methode, crc: u32(octets, i + 16), taille, debut, fin };
}

/**
 * Reads the directory of a ZIP file and checks it against each local header, without inflating anything. Throws
 * `ErreurFichier`. Entries whose bytes overlap (the way of bombs that no ratio betrays) are refused.
 */
export function readRepertoire(octets: Uint8Array): readonly Entree[] {
  const bornes = readBornes(octets);
  if (bornes.nombre > LIMITES.entrees) throw new ErreurFichier('FICHIER-TROP-DE-PARTIES');
  const entrees: Entree[] = [];
  let i = bornes.debut;
  for (let n = 0; n < bornes.nombre; n += 1) {
    entrees.push(readEntree(octets, i, bornes.debut));
    i += 46 + u16(octets, i + 28) + u16(octets, i + 30) + u16(octets, i + 32);
  }
  if (i !== bornes.fin) throw abime();
  const parPlace = entrees.toSorted((a, b) => a.debut - b.debut);
  for (const [rang, entree] of parPlace.entries()) {
    const suivante = parPlace[rang + 1];
    if (suivante && entree.fin > suivante.debut - 30) throw new ErreurFichier('FICHIER-BOMBE');
  }
  return entrees;
}
