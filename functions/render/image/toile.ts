import { deflateSync, crc32 } from 'node:zlib';
import type { Polygone } from './traces.ts';

export interface Couleur {
  readonly rouge: number;
  readonly vert: number;
  readonly bleu: number;
  /** From 0, unseen, to 1. */
  readonly opacite: number;
}

// Looked up once: a lookup of a global at each pixel is slow where globals are guarded, as they are in a sandbox.
const { min, max, floor, ceil, round } = Math;

/** Lines looked at inside each row of pixels: edges are smooth, and a picture is made in a few tenths of a second. */
const SOUS_LIGNES = 4;

/** A white picture that outlines are filled on, in pixels. */
export class Toile {
  readonly largeur: number;
  readonly hauteur: number;
  readonly pixels: Uint8Array;

  constructor(largeur: number, hauteur: number) {
    this.largeur = largeur;
    this.hauteur = hauteur;
    this.pixels = new Uint8Array(largeur * hauteur * 3).fill(255);
  }

  /** Fills outlines together: what is inside one of them is painted once (non-zero rule). */
  fill(polygones: readonly Polygone[], couleur: Couleur): void {
    const cadre = frame(polygones);
    const [haut, bas] = [max(0, cadre.haut), min(this.hauteur, cadre.bas)];
    const [gauche, droite] = [max(0, cadre.gauche), min(this.largeur, cadre.droite)];
    if (droite <= gauche) return;
    const rangee = new Float32Array(droite - gauche);
    const aretes = sortAretes(polygones, haut, bas);
    for (let y = haut; y < bas; y += 1) {
      rangee.fill(0);
      const ici = aretes[y - haut] ?? [];
      for (let i = 0; i < SOUS_LIGNES; i += 1) cover(rangee, gauche, ici, y + (i + 0.5) / SOUS_LIGNES);
      this.#blend(rangee, (y * this.largeur + gauche) * 3, couleur);
    }
  }

  #blend(rangee: Float32Array, debut: number, { rouge, vert, bleu, opacite }: Couleur): void {
    const { pixels } = this;
    for (let i = 0; i < rangee.length; i += 1) {
      const couverture = rangee[i] ?? 0;
      if (couverture === 0) continue;
      const part = min(1, couverture) * opacite;
      const place = debut + i * 3;
      pixels[place] = mix(pixels[place], rouge, part);
      pixels[place + 1] = mix(pixels[place + 1], vert, part);
      pixels[place + 2] = mix(pixels[place + 2], bleu, part);
    }
  }

  /** The picture as PNG, 8 bits a channel. `densite`: pixels for one CSS pixel, said for who prints it. */
  png(densite: number): Uint8Array {
    const pas = this.largeur * 3;
    const lignes = Buffer.alloc((pas + 1) * this.hauteur);
    // No filter: rows of few flat colours pack as well without, and three times as fast.
    for (let y = 0; y < this.hauteur; y += 1) {
      lignes.set(this.pixels.subarray(y * pas, (y + 1) * pas), y * (pas + 1) + 1);
    }
    const entete = Buffer.alloc(13);
    entete.writeUInt32BE(this.largeur, 0);
    entete.writeUInt32BE(this.hauteur, 4);
    entete.set([8, 2, 0, 0, 0], 8);
    const taille = Buffer.alloc(9);
    const parMetre = round((96 * densite) / 0.0254);
    taille.writeUInt32BE(parMetre, 0);
    taille.writeUInt32BE(parMetre, 4);
    taille[8] = 1;
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      bloc('IHDR', entete),
      bloc('pHYs', taille),
      bloc('IDAT', deflateSync(lignes, { level: 7 })),
      bloc('IEND', Buffer.alloc(0)),
    ]);
  }
}

const mix = (avant = 255, teinte: number, part: number): number => round(avant + (teinte - avant) * part);

/** Whole pixels that outlines stand on. */
function frame(polygones: readonly Polygone[]) {
  let [gauche, haut, droite, bas] = [1e9, 1e9, -1e9, -1e9];
  for (const polygone of polygones)
    for (const [x, y] of polygone) {
      gauche = min(gauche, x);
      droite = max(droite, x);
      haut = min(haut, y);
      bas = max(bas, y);
    }
  return {
    gauche: floor(gauche),
    haut: floor(haut),
    droite: ceil(droite),
    bas: ceil(bas),
  };
}

function bloc(nom: string, donnees: Buffer): Buffer {
  const corps = Buffer.concat([Buffer.from(nom, 'latin1'), donnees]);
  const bord = Buffer.alloc(8);
  bord.writeUInt32BE(donnees.length, 0);
  bord.writeUInt32BE(crc32(corps), 4);
  return Buffer.concat([bord.subarray(0, 4), corps, bord.subarray(4)]);
}

/** One side of an outline, from the corner before. */
interface Arete {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** The sides that each row of pixels meets, from the row `haut` on: a text has thousands, of which a row meets some tens. */
function sortAretes(
  polygones: readonly Polygone[],
  haut: number,
  bas: number,
): readonly (readonly Arete[])[] {
  const rangees: Arete[][] = Array.from({ length: max(0, bas - haut) }, () => []);
  for (const polygone of polygones) {
    let [ax, ay] = polygone.at(-1) ?? [0, 0];
    for (const [bx, by] of polygone) {
      const derniere = min(bas - 1, floor(max(ay, by)));
      for (let y = max(haut, floor(min(ay, by))); y <= derniere; y += 1)
        rangees[y - haut]?.push({ ax, ay, bx, by });
      [ax, ay] = [bx, by];
    }
  }
  return rangees;
}

/** Adds what a line at height `y` covers of each pixel of its row, which starts at `gauche`. */
function cover(rangee: Float32Array, gauche: number, aretes: readonly Arete[], y: number): void {
  const passages: { readonly x: number; readonly sens: number }[] = [];
  for (const { ax, ay, bx, by } of aretes) {
    if (ay <= y !== by <= y) {
      passages.push({ x: ax + ((y - ay) * (bx - ax)) / (by - ay) - gauche, sens: by > ay ? 1 : -1 });
    }
  }
  passages.sort((a, b) => a.x - b.x);
  let tours = 0;
  passages.forEach(({ x, sens }, i) => {
    const dedans = tours !== 0;
    const precedent = passages[i - 1];
    if (dedans && precedent) span(rangee, precedent.x, x);
    tours += sens;
  });
}

function span(rangee: Float32Array, de: number, a: number): void {
  const [debut, fin] = [max(0, de), min(rangee.length, a)];
  for (let x = floor(debut); x < fin; x += 1) {
    const part = min(x + 1, fin) - max(x, debut);
    rangee[x] = (rangee[x] ?? 0) + part / SOUS_LIGNES;
  }
}
