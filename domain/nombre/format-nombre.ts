import { ECRITURE_MAX, numberToFraction, roundFraction } from './fraction.ts';
import { FINE, MOINS } from './typographie.ts';

const TOUTES = 15;
const COURT = /^-?\d+(?:\.\d{1,15})?$/;
/** Most figures: nothing to round, no thousands, no sign. */
const SIMPLE = /^\d{1,3}(?:\.\d{1,15})?$/;

/**
 * A number as French readers write it: comma, narrow no-break space between thousands, true minus sign, no useless
 * zero (« 15,22 », « 12 », « 36 859 »). Rounded to `decimales` when given, else shown as it is.
 * Without Intl, whose spaces change with the ICU of the machine: the browser and the function must print the same.
 * @throws RangeError for what is not a finite number.
 */
export function formatNombre(n: number, decimales = TOUTES): string {
  if (decimales === TOUTES && SIMPLE.test(String(n))) return String(n).replace('.', ',');
  // Already short and to be shown as it is: exact arithmetic would give the same digits, twenty times slower.
  const arrondi =
    decimales === TOUTES && COURT.test(String(n)) ? n : roundFraction(numberToFraction(n), decimales);
  const [entier = '0', fraction = ''] = toDecimal(Math.abs(arrondi)).split('.');
  const milliers = entier.replace(/\B(?=(?:\d{3})+$)/g, FINE);
  return `${arrondi < 0 ? MOINS : ''}${milliers}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Plain decimal writing: JavaScript turns to exponents under 1e-6 and from 1e21 on, which nobody in the hall reads. */
function toDecimal(n: number): string {
  if (n >= ECRITURE_MAX) return String(BigInt(n));
  const texte = String(n);
  return texte.includes('e') ? n.toFixed(15).replace(/0+$/, '') : texte;
}
