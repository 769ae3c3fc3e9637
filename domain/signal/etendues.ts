/** What moving ranges need of the numbers that they are made of: exact fractions, or the z-scores of a p′ chart. */
export interface Calcul<T> {
  readonly distance: (a: T, b: T) => T;
  readonly mean: (valeurs: readonly T[]) => T;
  /** Whether a moving range is beyond 3,267 times the mean one. */
  readonly isExtreme: (etendue: T, moyenne: T) => boolean;
}

/**
 * The mean moving range of a series; null when no two points follow one another. A range is never taken across a gap. The
 * extreme ones are left out once, then the mean is taken again; an equal one stays, so that a series that never moves keeps
 * its range of 0.
 */
export function meanEtendue<T>(
  valeurs: readonly (T | null)[],
  { distance, mean, isExtreme }: Calcul<T>,
  sansFiltre: boolean,
): T | null {
  const etendues = valeurs.flatMap((valeur, rang) => {
    const avant = valeurs[rang - 1];
    return valeur === null || avant == null ? [] : [distance(avant, valeur)];
  });
  if (etendues.length === 0) return null;
  const moyenne = mean(etendues);
  return sansFiltre ? moyenne : mean(etendues.filter((etendue) => !isExtreme(etendue, moyenne)));
}
