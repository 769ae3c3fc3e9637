/** Quantile of the normal law for 95 %, both sides. */
const Z = 1.959963984540054;

/** Bounds of a share, between 0 and 1. */
export interface Intervalle {
  readonly bas: number;
  readonly haut: number;
}

/**
 * Wilson's score interval at 95 %, without continuity correction (Newcombe 1998, method 3): where the share of all users
 * may be, when `n` of them answered and `part` (0 to 1) of these were satisfied. Null without an answer.
 * @throws RangeError when the share is not between 0 and 1.
 */
export function wilson(part: number, n: number): Intervalle | null {
  if (!(part >= 0 && part <= 1)) throw new RangeError(`Part hors de 0 à 1 : ${part}.`);
  if (!(n > 0)) return null;
  const z2 = Z * Z;
  const centre = (part + z2 / (2 * n)) / (1 + z2 / n);
  const rayon = (Z / (1 + z2 / n)) * Math.sqrt((part * (1 - part)) / n + z2 / (4 * n * n));
  // At 0 and n the bound is exactly the share; subtracting two equal roots would leave a trace.
  return { bas: part === 0 ? 0 : centre - rayon, haut: part === 1 ? 1 : centre + rayon };
}
