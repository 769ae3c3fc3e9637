import Fraction from 'fraction.js';
import { countDecimales, toDecimal } from '../../depot/decimal.ts';
import { roundFraction, toFraction } from '../../nombre/index.ts';

/** Whether `saisi` is `exact` rounded at the decimals typed, whichever way a half was rounded. */
export function isArrondi(saisi: number, exact: Fraction): boolean {
  const demi = new Fraction(1n, 2n * 10n ** BigInt(countDecimales(saisi)));
  return toFraction(toDecimal(saisi)).sub(exact).abs().compare(demi) <= 0;
}

interface Voisin {
  readonly cas: number;
  readonly taux: number;
}

/**
 * The whole numbers of cases just below and above a percentage of a count, when neither rounds to it: 98 and 99 for 98,9 %
 * of 100. Null when the percentage is possible.
 */
export function findCasVoisins(
  pourcentage: number,
  effectif: number,
): { readonly dessous: Voisin; readonly dessus: Voisin } | null {
  const base = toFraction(toDecimal(effectif));
  const bas = toFraction(toDecimal(pourcentage)).mul(base).div(100).floor();
  const taux = (cas: Fraction): Fraction => cas.mul(100).div(base);
  const voisins = [bas, bas.add(1)];
  if (voisins.some((cas) => isArrondi(pourcentage, taux(cas)))) return null;
  const [dessous, dessus] = voisins.map((cas) => ({
    cas: cas.valueOf(),
    taux: roundFraction(taux(cas), Math.max(1, countDecimales(pourcentage))),
  }));
  return dessous && dessus ? { dessous, dessus } : null;
}
