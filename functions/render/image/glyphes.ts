import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findTable, readCmap } from '../affiche/police/cmap.ts';
import { curve } from './traces.ts';
import type { Point, Polygone } from './traces.ts';

export type Graisse = 'normale' | 'grasse';

const FICHIERS: Readonly<Record<Graisse, readonly string[]>> = {
  normale: ['400Regular', 'Inter_400Regular.ttf'],
  grasse: ['700Bold', 'Inter_700Bold.ttf'],
};

/** A glyph in em, y upwards: its outline and how far the next one stands. */
export interface Glyphe {
  readonly contours: readonly Polygone[];
  readonly avance: number;
}

type Police = (point: number) => Glyphe;

const connues = new Map<Graisse, Police>();

/** The glyph of a code point in Inter; the empty box for one that it cannot draw. */
export function glyphe(graisse: Graisse, point: number): Glyphe {
  let police = connues.get(graisse);
  if (!police) {
    const racine = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
    police = openPolice(readFileSync(join(racine, ...FICHIERS[graisse])));
    connues.set(graisse, police);
  }
  return police(point);
}

/** Reads `cmap`, `hmtx`, `loca` and `glyf` of a TrueType file (OpenType specification), a glyph at a time. */
function openPolice(octets: Buffer): Police {
  const head = findTable(octets, 'head');
  const em = octets.readUInt16BE(head + 18);
  const long = octets.readInt16BE(head + 50) === 1;
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((nom) => findTable(octets, nom)) as [
    number,
    number,
    number,
  ];
  const derniere = octets.readUInt16BE(findTable(octets, 'hhea') + 34) - 1;
  const cmap = readCmap(octets);
  const lus = new Map<number, Glyphe>();
  const placeOf = (n: number): number =>
    long ? octets.readUInt32BE(loca + 4 * n) : 2 * octets.readUInt16BE(loca + 2 * n);

  const readContours = (n: number): readonly Polygone[] => {
    const [debut, fin] = [placeOf(n), placeOf(n + 1)];
    if (debut === fin) return [];
    const contours = octets.readInt16BE(glyf + debut);
    return contours >= 0
      ? readSimple(octets, glyf + debut, contours)
      : readCompose(octets, glyf + debut + 10, readContours);
  };
  return (point) => {
    const n = cmap.get(point) ?? 0;
    const connu = lus.get(n);
    if (connu) return connu;
    const lu = {
      contours: readContours(n).map((contour) => contour.map(([x, y]): Point => [x / em, y / em])),
      avance: octets.readUInt16BE(hmtx + 4 * Math.min(n, derniere)) / em,
    };
    lus.set(n, lu);
    return lu;
  };
}

/** One coordinate of every point: short or repeated as its flags say. */
function readAxe(octets: Buffer, place: number, drapeaux: readonly number[], court: number, meme: number) {
  let [i, valeur] = [place, 0];
  const valeurs = drapeaux.map((drapeau) => {
    if (drapeau & court) {
      valeur += drapeau & meme ? octets.readUInt8(i) : -octets.readUInt8(i);
      i += 1;
    } else if (!(drapeau & meme)) {
      valeur += octets.readInt16BE(i);
      i += 2;
    }
    return valeur;
  });
  return { valeurs, suite: i };
}

function readSimple(octets: Buffer, debut: number, nombre: number): readonly Polygone[] {
  const fins = Array.from({ length: nombre }, (_, i) => octets.readUInt16BE(debut + 10 + 2 * i));
  let i = debut + 10 + 2 * nombre;
  i += 2 + octets.readUInt16BE(i);
  const drapeaux: number[] = [];
  while (drapeaux.length <= (fins.at(-1) ?? -1)) {
    const drapeau = octets.readUInt8(i);
    const repete = drapeau & 8 ? octets.readUInt8(i + 1) : 0;
    for (let n = 0; n <= repete; n += 1) drapeaux.push(drapeau);
    i += drapeau & 8 ? 2 : 1;
  }
  const xs = readAxe(octets, i, drapeaux, 2, 16);
  const ys = readAxe(octets, xs.suite, drapeaux, 4, 32);
  return fins.map((fin, rang) => {
    const premier = (fins[rang - 1] ?? -1) + 1;
    const points = Array.from({ length: fin - premier + 1 }, (_, n) => ({
      x: xs.valeurs[premier + n] ?? 0,
      y: ys.valeurs[premier + n] ?? 0,
      sur: ((drapeaux[premier + n] ?? 0) & 1) === 1,
    }));
    return outline(points);
  });
}

interface PointGlyphe {
  readonly x: number;
  readonly y: number;
  /** On the curve; else it pulls it. */
  readonly sur: boolean;
}

/** Quadratic curves as short lines; between two pulling points the curve passes half-way. */
function outline(points: readonly PointGlyphe[]): Polygone {
  const suite: Point[] = [];
  const n = points.length;
  const at = (i: number): PointGlyphe => points[(i + n) % n] ?? { x: 0, y: 0, sur: true };
  const milieu = (a: PointGlyphe, b: PointGlyphe): Point => [(a.x + b.x) / 2, (a.y + b.y) / 2];
  for (let i = 0; i < n; i += 1) {
    const ici = at(i);
    if (ici.sur) {
      suite.push([ici.x, ici.y]);
      continue;
    }
    const [avant, apres] = [at(i - 1), at(i + 1)];
    const debut: Point = avant.sur ? [avant.x, avant.y] : milieu(avant, ici);
    const fin: Point = apres.sur ? [apres.x, apres.y] : milieu(ici, apres);
    suite.push(...curve(debut, [ici.x, ici.y], fin));
  }
  return suite;
}

/** A glyph made of others (« é »): each moved, and scaled where it says so. */
function readCompose(
  octets: Buffer,
  debut: number,
  readContours: (n: number) => readonly Polygone[],
): readonly Polygone[] {
  const contours: Polygone[] = [];
  let i = debut;
  for (;;) {
    const [drapeau, n] = [octets.readUInt16BE(i), octets.readUInt16BE(i + 2)];
    const mots = (drapeau & 1) !== 0;
    const [dx, dy] = mots
      ? [octets.readInt16BE(i + 4), octets.readInt16BE(i + 6)]
      : [octets.readInt8(i + 4), octets.readInt8(i + 5)];
    i += mots ? 8 : 6;
    const echelle = (decalage: number): number => octets.readInt16BE(i + decalage) / 16384;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (drapeau & 8) [a, d, i] = [echelle(0), echelle(0), i + 2];
    else if (drapeau & 64) [a, d, i] = [echelle(0), echelle(2), i + 4];
    else if (drapeau & 128) [a, b, c, d, i] = [echelle(0), echelle(2), echelle(4), echelle(6), i + 8];
    for (const contour of readContours(n))
      contours.push(contour.map(([x, y]): Point => [a * x + c * y + dx, b * x + d * y + dy]));
    if (!(drapeau & 32)) return contours;
  }
}
