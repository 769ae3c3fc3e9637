import { toImprime } from '../../../domain/texte/imprime.ts';
import { glyphe } from './glyphes.ts';
import { disque, rectangle, trace } from './traces.ts';
import type { Point, Polygone } from './traces.ts';
import type { Toile, Couleur } from './toile.ts';

export type Attributs = Readonly<Record<string, string>>;

/** What an element inherits: paint and font attributes, and where its origin stands on the picture. */
export interface Etat {
  readonly attributs: Attributs;
  readonly x: number;
  readonly y: number;
  readonly echelle: number;
}

const HERITES =
  /^(?:fill|fill-opacity|stroke|stroke-width|stroke-linecap|stroke-dasharray|font-size|font-weight|text-anchor)$/;

export function inherit(etat: Etat, attributs: Attributs): Etat {
  const siens = Object.entries(attributs).filter(([nom]) => HERITES.test(nom));
  return { ...etat, attributs: { ...etat.attributs, ...Object.fromEntries(siens) } };
}

const nombre = (texte: string | undefined, defaut = 0): number =>
  texte === undefined ? defaut : Number(texte);
const nombres = (texte = ''): number[] => (texte.match(/-?\d*\.?\d+/g) ?? []).map(Number);

/** « #000091 » with its opacity; null for « none » and for no paint. */
function couleur(teinte: string | undefined, opacite = '1'): Couleur | null {
  if (teinte === undefined || teinte === 'none') return null;
  const lu = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(teinte);
  if (!lu) throw new TypeError(`Couleur que l’image ne sait pas peindre : ${teinte}`);
  const [rouge = 0, vert = 0, bleu = 0] = lu.slice(1).map((canal) => parseInt(canal, 16));
  return { rouge, vert, bleu, opacite: Number(opacite) };
}

/** Broken lines of a path made of straight commands, the only ones of our charts. */
function lignesOf(d: string): Point[][] {
  const lignes: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, commande = '', suite] of d.matchAll(/([MmLlHhVv])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = nombres(suite);
    const relatif = commande === commande.toLowerCase();
    const [ox, oy] = relatif ? [x, y] : [0, 0];
    const type = commande.toUpperCase();
    [x, y] = [type === 'V' ? x : ox + a, type === 'H' ? y : oy + (type === 'V' ? a : b)];
    if (type === 'M') lignes.push([[x, y]]);
    else lignes.at(-1)?.push([x, y]);
  }
  return lignes;
}

/** Open or closed outlines of an element, in its own units. */
function formeOf(nom: string, a: Attributs): { readonly lignes: Point[][]; readonly pleins: Polygone[] } {
  switch (nom) {
    case 'rect':
      return {
        lignes: [],
        pleins: [rectangle(nombre(a['x']), nombre(a['y']), nombre(a['width']), nombre(a['height']))],
      };
    case 'circle':
      return { lignes: [], pleins: [disque(nombre(a['cx']), nombre(a['cy']), nombre(a['r']))] };
    case 'line':
      return {
        lignes: [
          [
            [nombre(a['x1']), nombre(a['y1'])],
            [nombre(a['x2']), nombre(a['y2'])],
          ],
        ],
        pleins: [],
      };
    case 'polyline': {
      const n = nombres(a['points']);
      const points = Array.from({ length: n.length / 2 }, (_, i): Point => [
        n[2 * i] ?? 0,
        n[2 * i + 1] ?? 0,
      ]);
      return { lignes: [points], pleins: [] };
    }
    case 'path':
      return { lignes: lignesOf(a['d'] ?? ''), pleins: [] };
    default:
      throw new TypeError(`Élément que l’image ne sait pas dessiner : ${nom}`);
  }
}

const placer = ({ x, y, echelle }: Etat, polygones: readonly Polygone[]): Polygone[] =>
  polygones.map((polygone) => polygone.map(([px, py]): Point => [(px + x) * echelle, (py + y) * echelle]));

/** Draws one element of a chart. @throws TypeError for what our charts never hold */
export function drawForme(toile: Toile, nom: string, propres: Attributs, etat: Etat): void {
  const a = { ...etat.attributs, ...propres };
  const { lignes, pleins } = formeOf(nom, a);
  const fond = couleur(a['fill'], a['fill-opacity']);
  if (fond && pleins.length > 0) toile.fill(placer(etat, pleins), fond);
  const bord = couleur(a['stroke']);
  if (!bord) return;
  const trait = {
    epaisseur: nombre(a['stroke-width'], 1),
    rond: a['stroke-linecap'] === 'round',
    tirets: nombres(a['stroke-dasharray']),
  };
  toile.fill(
    placer(
      etat,
      lignes.flatMap((ligne) => trace(ligne, trait)),
    ),
    bord,
  );
}

/** Writes a text in Inter, its baseline at its `y`. */
export function drawTexte(toile: Toile, texte: string, propres: Attributs, etat: Etat): void {
  const a = { ...etat.attributs, ...propres };
  const encre = couleur(a['fill'] ?? '#000000');
  if (!encre) return;
  const corps = nombre(a['font-size'], 16);
  const graisse = Number(a['font-weight'] ?? 400) >= 600 ? 'grasse' : 'normale';
  // Its font is the poster's: what that lacks would be an empty box here too.
  const glyphes = Array.from(toImprime(texte), (signe) => glyphe(graisse, signe.codePointAt(0) ?? 0));
  const largeur = glyphes.reduce((somme, { avance }) => somme + avance * corps, 0);
  const ancre = { middle: 0.5, end: 1 }[a['text-anchor'] ?? ''] ?? 0;
  let x = nombre(a['x']) - ancre * largeur;
  const y = nombre(a['y']);
  for (const { contours, avance } of glyphes) {
    const poses = contours.map((contour) =>
      contour.map(([gx, gy]): Point => [x + gx * corps, y - gy * corps]),
    );
    if (poses.length > 0) toile.fill(placer(etat, poses), encre);
    x += avance * corps;
  }
}
