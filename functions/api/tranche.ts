/** Elements of a page at most, where the sender asks for no fewer. */
export const PAGE_MAX = 500;

interface Tranche<T> {
  readonly elements: readonly T[];
  /** Rank of the last of them, when there are more. */
  readonly fin: string | undefined;
}

/**
 * A page of a list that is held whole and in the order of its ranks: what stands after a rank, even where what bore that rank has
 * gone since. Nothing that stays is skipped or told twice.
 */
export function sliceApres<T>(
  liste: readonly T[],
  rangOf: (element: T) => string,
  apres: string | undefined,
  limite: number,
): Tranche<T> {
  const suite = apres === undefined ? liste : liste.filter((element) => rangOf(element) > apres);
  const elements = suite.slice(0, limite);
  const dernier = elements.at(-1);
  return { elements, fin: dernier && suite.length > limite ? rangOf(dernier) : undefined };
}

/** The last of a page that is full: only then can there be a next one. */
export const lastOf = <T>(liste: readonly T[], limite: number): T | undefined =>
  liste.length === limite ? liste.at(-1) : undefined;
