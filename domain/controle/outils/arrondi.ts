import Fraction from 'fraction.js';
import { countDecimales, toDecimal } from '../../depot/decimal.ts';
import { roundFraction, toFraction } from '../../nombre/index.ts';

/** Whether `saisi` is `exact` rounded at the decimals typed, whichever way a half was rounded, or cut there (98,9 for 98,97). */
export function isArrondi(saisi: number, exact: Fraction): boolean {
  const pas = new Fraction(1n, 10n ** BigInt(countDecimales(saisi)));
  const ecart = exact.sub(toFraction(toDecimal(saisi)));
  const coupe = saisi >= 0 && ecart.compare(0) >= 0 && ecart.compare(pas) < 0;
  return coupe || ecart.abs().compare(pas.div(2)) <= 0;
}

interface Voisin {
  /** Whole number of cases, of days or of points in all. */
  readonly cas: number;
  /** What it gives. */
  readonly taux: number;
}

/**
 * The whole numbers of cases just below and above a figure that is `facteur` times their share of a count, when neither gives
 * it: 98 and 99 for 98,9 % of 100 (`facteur` 100), 27 and 28 points for a mean of 2,75 of 10 marks (`facteur` 1). Null when the
 * figure is possible.
 */
export function findCasVoisins(
  valeur: number,
  effectif: number,
  facteur: 1 | 100,
): { readonly dessous: Voisin; readonly dessus: Voisin } | null {
  const base = toFraction(toDecimal(effectif));
  const bas = toFraction(toDecimal(valeur)).mul(base).div(facteur).floor();
  const taux = (cas: Fraction): Fraction => cas.mul(facteur).div(base);
  const voisins = [bas, bas.add(1)];
  if (voisins.some((cas) => isArrondi(valeur, taux(cas)))) return null;
  const [dessous, dessus] = voisins.map((cas) => ({
    cas: cas.valueOf(),
    taux: roundFraction(taux(cas), Math.max(1, countDecimales(valeur))),
  }));
  return dessous && dessus ? { dessous, dessus } : null;
}
