/** Logarithms of factorials, grown as they are asked for. */
const LOG_FACTORIELLES: number[] = [0];

function logFactorielle(n: number): number {
  for (let i = LOG_FACTORIELLES.length; i <= n; i += 1)
    LOG_FACTORIELLES.push((LOG_FACTORIELLES[i - 1] ?? 0) + Math.log(i));
  return LOG_FACTORIELLES[n] ?? Number.NaN;
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
  const min = Math.max(0, positifs - reste.cas);
  const max = Math.min(groupe.cas, positifs);
  const [de, a] = vers === 'haut' ? [groupe.positifs, max] : [min, groupe.positifs];
  const tous = logChoix(total, groupe.cas);
  let somme = 0;
  for (let k = de; k <= a; k += 1)
    somme += Math.exp(logChoix(positifs, k) + logChoix(total - positifs, groupe.cas - k) - tous);
  return Math.min(1, somme);
}
