const PETIT = 30;

/** Logarithm of a factorial: a sum of logarithms for small numbers, Stirling's series beyond, so that no count takes long. */
function logFactorielle(n: number): number {
  if (n < PETIT) {
    let somme = 0;
    for (let i = 2; i <= n; i += 1) somme += Math.log(i);
    return somme;
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

const logChoix = (n: number, k: number): number =>
  logFactorielle(n) - logFactorielle(k) - logFactorielle(n - k);

/** Cases of one group, and how many of them have what is counted. */
export interface Groupe {
  readonly cas: number;
  readonly positifs: number;
}

/**
 * Fisher's exact test, one side (hypergeometric law): how likely it is, were both groups alike, that the first has as many cases as it
 * has, or more (`haut`), or fewer (`bas`). Whole numbers.
 *
 * @returns a probability between 0 and 1
 */
export function fisher(groupe: Groupe, reste: Groupe, vers: 'haut' | 'bas'): number {
  const positifs = groupe.positifs + reste.positifs;
  const total = groupe.cas + reste.cas;
  // The rarer outcome is counted: millions of cases are then a few terms.
  if (positifs > total - positifs) {
    const invert = ({ cas, positifs: siens }: Groupe): Groupe => ({ cas, positifs: cas - siens });
    return fisher(invert(groupe), invert(reste), vers === 'haut' ? 'bas' : 'haut');
  }
  const min = Math.max(0, positifs - reste.cas);
  const max = Math.min(groupe.cas, positifs);
  const [de, a] = vers === 'haut' ? [groupe.positifs, max] : [min, groupe.positifs];
  const tous = logChoix(total, groupe.cas);
  let somme = 0;
  for (let k = de; k <= a; k += 1)
    somme += Math.exp(logChoix(positifs, k) + logChoix(total - positifs, groupe.cas - k) - tous);
  return Math.min(1, somme);
}
