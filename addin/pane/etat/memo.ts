/** Remembers the last result for the last arguments: selectors that build an object give the same one while nothing changed. */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let dernier: { readonly args: A; readonly resultat: R } | null = null;
  return (...args) => {
    if (!dernier || args.some((arg, i) => !Object.is(arg, dernier?.args[i]))) {
      dernier = { args, resultat: compute(...args) };
    }
    return dernier.resultat;
  };
}
