export type Point = readonly [x: number, y: number];
/** A closed outline. */
export type Polygone = readonly Point[];

const PAS = 6;

/** A quadratic curve as short lines, without its ends. */
export function curve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): Point[] {
  return Array.from({ length: PAS - 1 }, (_, i): Point => {
    const t = (i + 1) / PAS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
  });
}

export const rectangle = (x: number, y: number, largeur: number, hauteur: number): Polygone => [
  [x, y],
  [x + largeur, y],
  [x + largeur, y + hauteur],
  [x, y + hauteur],
];

const COTES = 32;

export const disque = (x: number, y: number, rayon: number): Polygone =>
  Array.from({ length: COTES }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / COTES;
    return [x + rayon * Math.cos(angle), y + rayon * Math.sin(angle)];
  });

export interface Trait {
  readonly epaisseur: number;
  readonly rond: boolean;
  /** Lengths drawn and left, in turn; none for a whole line. */
  readonly tirets: readonly number[];
}

/** The thick line along a broken one, as outlines to be filled together. */
export function trace(ligne: readonly Point[], { epaisseur, rond, tirets }: Trait): Polygone[] {
  const morceaux = tirets.length === 0 ? [ligne] : cutTirets(ligne, tirets);
  return morceaux.flatMap((points) => [
    ...points.slice(1).flatMap((b, i) => segment(points[i] ?? b, b, epaisseur / 2)),
    // Joins and ends are round; without round ends, the ends alone are left out.
    ...points
      .filter((_, i) => rond || (i > 0 && i < points.length - 1))
      .map(([x, y]) => disque(x, y, epaisseur / 2)),
  ]);
}

function segment([ax, ay]: Point, [bx, by]: Point, demi: number): Polygone[] {
  const longueur = Math.hypot(bx - ax, by - ay);
  if (longueur === 0) return [];
  const [nx, ny] = [(-(by - ay) / longueur) * demi, ((bx - ax) / longueur) * demi];
  return [
    [
      [ax - nx, ay - ny],
      [bx - nx, by - ny],
      [bx + nx, by + ny],
      [ax + nx, ay + ny],
    ],
  ];
}

function cutTirets(ligne: readonly Point[], tirets: readonly number[]): Point[][] {
  const morceaux: Point[][] = [];
  let [rang, reste] = [0, tirets[0] ?? 0];
  ligne.slice(1).forEach(([bx, by], i) => {
    let [x, y] = ligne[i] ?? [bx, by];
    for (;;) {
      const longueur = Math.hypot(bx - x, by - y);
      if (longueur < 1e-9) return;
      const pas = Math.min(reste, longueur);
      const suite: Point = [x + ((bx - x) * pas) / longueur, y + ((by - y) * pas) / longueur];
      if (rang % 2 === 0) morceaux.push([[x, y], suite]);
      [x, y] = suite;
      reste -= pas;
      if (reste < 1e-9) {
        rang += 1;
        reste = tirets[rang % tirets.length] ?? longueur;
      }
    }
  });
  return morceaux;
}
