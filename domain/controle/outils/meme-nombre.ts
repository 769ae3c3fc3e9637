import Fraction from 'fraction.js';
import { toDecimal } from '../../depot/decimal.ts';
import { toFraction } from '../../nombre/index.ts';

/** Same number once freed of binary noise: 98.9 and 98.90000000000001. */
export const isMemeNombre = (a: number, b: number): boolean =>
  Number.isFinite(a) && Number.isFinite(b) && toDecimal(a) === toDecimal(b);

/** Whether a figure may be another one rounded at `decimales`, whichever way a half was rounded. Exact: 0,175 may be 0,17 or 0,18. */
export function isMemeArrondi(a: number, b: number, decimales: number): boolean {
  const demi = new Fraction(1n, 2n * 10n ** BigInt(decimales));
  return (
    toFraction(toDecimal(a))
      .sub(toFraction(toDecimal(b)))
      .abs()
      .compare(demi) <= 0
  );
}

/** Whether a number is whole once freed of binary noise, as it is filed. */
export const isEntier = (n: number): boolean => Number.isInteger(Number(toDecimal(n)));
