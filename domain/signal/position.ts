import type { Limites } from './types.ts';

/** Where a point stands, whatever the chart: all that the rules look at. */
export interface Position {
  /** 1 above the mean, -1 below, 0 exactly on it. */
  readonly cote: -1 | 0 | 1;
  /** Beyond two thirds of the way to the limit of its side; further than the limit is beyond too. */
  readonly loin: boolean;
  readonly dehors: boolean;
  /** Compared with the point before: 1 higher, -1 lower, 0 equal; null after a gap and at the start. */
  readonly mouvement: -1 | 0 | 1 | null;
}

/** A phase measured by a chart. Arrays go with the points of the phase; null where the point is missing. */
export interface Mesures {
  readonly carte: 'xmr' | 'p-prime';
  readonly positions: readonly (Position | null)[];
  readonly moyenne: number | null;
  readonly limites: readonly (Limites | null)[];
  readonly etendueMoyenne: number | null;
}

/** -1, 0 or 1, and never −0. */
export function signOf(n: number): -1 | 0 | 1 {
  if (n > 0) return 1;
  return n < 0 ? -1 : 0;
}
