/** What several rounds say: the middle one, and how far they go. */
export interface Resume {
  readonly mediane: number;
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError without any value */
export function summarize(valeurs: readonly number[]): Resume {
  const triees = valeurs.toSorted((a, b) => a - b);
  const [min] = triees;
  const max = triees.at(-1);
  const milieu = triees.slice(Math.floor((triees.length - 1) / 2), Math.floor(triees.length / 2) + 1);
  if (min === undefined || max === undefined) throw new RangeError('Aucun tour mesuré.');
  return { mediane: milieu.reduce((a, b) => a + b, 0) / milieu.length, min, max };
}

/**
 * Ratios of two series, round by round: rounds are alternated, so that what slowed the machine for a while slowed both.
 * `2` means that `autre` took twice as long as `reference`.
 */
export function ratios(reference: readonly number[], autre: readonly number[]): readonly number[] {
  if (reference.length !== autre.length) throw new RangeError('Les deux séries n’ont pas les mêmes tours.');
  return autre.map((valeur, tour) => valeur / (reference[tour] ?? Number.NaN));
}

/** The order of play of a round: each goes first in its turn. */
export function rotate<T>(liste: readonly T[], tour: number): readonly T[] {
  const n = liste.length === 0 ? 0 : tour % liste.length;
  return [...liste.slice(n), ...liste.slice(0, n)];
}
