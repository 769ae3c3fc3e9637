import { keyOfPartie } from '../../../../domain/classeur/garde/index.ts';
import { buildCentrale, packEntree } from './entree.ts';
import { cutArchive, findPlaceDebut } from './repertoire.ts';

/** Content of the parts to write, by name; null takes a part away. A name that the archive lacks is added at its end. */
export type Remplacements = ReadonlyMap<string, Uint8Array | null>;

interface Piece {
  readonly centrale: Uint8Array;
  readonly locale: Uint8Array;
}

function concat(morceaux: readonly Uint8Array[]): Uint8Array {
  const sortie = new Uint8Array(morceaux.reduce((somme, { length }) => somme + length, 0));
  let i = 0;
  for (const morceau of morceaux) {
    sortie.set(morceau, i);
    i += morceau.length;
  }
  return sortie;
}

/** A central record with the new place of its entry. */
function moveCentrale(centrale: Uint8Array, debut: number): Uint8Array {
  const copie = centrale.slice();
  const { i, large } = findPlaceDebut(copie);
  const vue = new DataView(copie.buffer);
  if (large) vue.setBigUint64(i, BigInt(debut), true);
  else vue.setUint32(i, debut, true);
  return copie;
}

function buildFin(nombre: number, taille: number, debut: number, commentaire: Uint8Array): Uint8Array {
  const fin = new Uint8Array(20 + commentaire.length);
  const vue = new DataView(fin.buffer);
  vue.setUint32(0, 0x06054b50, true);
  vue.setUint16(8, nombre, true);
  vue.setUint16(10, nombre, true);
  vue.setUint32(12, taille, true);
  vue.setUint32(16, debut, true);
  fin.set(commentaire, 20);
  return fin;
}

/**
 * Gives an archive back with some parts replaced. Every other part keeps its very bytes, header and compressed stream, and
 * its place: `mimetype` stays first and stored. Without replacement, the archive itself is given back.
 */
export function patchArchive(octets: Uint8Array, remplacements: Remplacements): Uint8Array {
  if (remplacements.size === 0) return octets;
  const reste = new Map([...remplacements].map(([nom, contenu]) => [keyOfPartie(nom), { nom, contenu }]));
  const { entrees, commentaire } = cutArchive(octets);
  const pieces: Piece[] = [];
  for (const entree of entrees.toSorted((a, b) => a.debut - b.debut)) {
    const remplacement = reste.get(keyOfPartie(entree.nom));
    reste.delete(keyOfPartie(entree.nom));
    if (remplacement === undefined) pieces.push(entree);
    else if (remplacement.contenu) pieces.push(packEntree(entree.centrale, remplacement.contenu));
  }
  for (const { nom, contenu } of reste.values()) {
    if (contenu) pieces.push(packEntree(buildCentrale(nom), contenu));
  }
  let debut = 0;
  const centrales = pieces.map(({ centrale, locale }) => {
    const deplacee = moveCentrale(centrale, debut);
    debut += locale.length;
    return deplacee;
  });
  const taille = centrales.reduce((somme, { length }) => somme + length, 0);
  return concat([
    ...pieces.map(({ locale }) => locale),
    ...centrales,
    buildFin(pieces.length, taille, debut, commentaire),
  ]);
}
