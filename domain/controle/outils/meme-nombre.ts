import { toDecimal } from '../../depot/decimal.ts';

/** Same number once freed of binary noise: 98.9 and 98.90000000000001. */
export const isMemeNombre = (a: number, b: number): boolean =>
  Number.isFinite(a) && Number.isFinite(b) && toDecimal(a) === toDecimal(b);
