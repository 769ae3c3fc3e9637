// Looked up once: a lookup of a global is slow where globals are guarded, as they are in a test.
const { cos, exp, floor, imul, log, log1p, max, min, round, sqrt, PI } = Math;

/** Draws between 0 and 1, always the same for a seed (mulberry32). */
export type Hasard = () => number;

export function createHasard(graine: number): Hasard {
  let etat = graine >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = etat;
    t = imul(t ^ (t >>> 15), t | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A normal draw of mean 0 and standard deviation 1 (Box and Muller). */
export const drawNormale = (hasard: Hasard): number => sqrt(-2 * log(1 - hasard())) * cos(2 * PI * hasard());

/** Beyond this variance, a normal draw stands for a sum of draws that would take too long. */
const GRANDE_VARIANCE = 100;

/** Successes among `n` cases. */
export function drawBinomiale(hasard: Hasard, n: number, part: number): number {
  const variance = n * part * (1 - part);
  if (variance > GRANDE_VARIANCE)
    return min(n, max(0, round(n * part + sqrt(variance) * drawNormale(hasard))));
  // The rarer outcome is drawn, from one to the next.
  const rare = min(part, 1 - part);
  let rares = 0;
  for (let cas = nextRare(hasard, rare); cas < n; cas += 1 + nextRare(hasard, rare)) rares += 1;
  return part <= 0.5 ? rares : n - rares;
}

/** Cases before the next one that has an outcome of this share. */
const nextRare = (hasard: Hasard, part: number): number =>
  part <= 0 ? Number.POSITIVE_INFINITY : floor(log(1 - hasard()) / log1p(-part));

/** Events of a mean of `moyenne` (Knuth). */
export function drawPoisson(hasard: Hasard, moyenne: number): number {
  if (moyenne > GRANDE_VARIANCE) return max(0, round(moyenne + sqrt(moyenne) * drawNormale(hasard)));
  const seuil = exp(-moyenne);
  let evenements = -1;
  for (let produit = 1; produit > seuil; evenements += 1) produit *= hasard();
  return evenements;
}
