import Fraction from 'fraction.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Most counts: read without the general parser. */
const ENTIER = /^-?\d+$/;
const RAPPORT = /^-?\d+\/0*[1-9]\d*$/;

/** Numbers from which JavaScript writes an exponent. */
export const ECRITURE_MAX = 1e21;

/**
 * Reads an exact figure: a decimal string (`"15.22"`) or a fraction (`"63/100"`), as measures and aggregates keep them.
 * Stricter than fraction.js, which also reads repeating decimals and mixed numbers that no measure holds.
 * @throws TypeError when the text is neither.
 */
export function toFraction(decimal: string): Fraction {
  if (ENTIER.test(decimal)) return new Fraction(BigInt(decimal));
  if (!DECIMAL.test(decimal) && !RAPPORT.test(decimal)) {
    throw new TypeError(
      `Nombre exact mal formé : « ${decimal} ». Écrire un décimal (15.22) ou une fraction (63/100).`,
    );
  }
  return new Fraction(decimal);
}

/**
 * The exact value of the shortest decimal that names a number: 0.1 is one tenth, as the one who typed it meant.
 * @throws RangeError for what is not finite.
 */
export function numberToFraction(n: number): Fraction {
  if (!Number.isFinite(n)) throw new RangeError(`Nombre hors limites : ${n}.`);
  // From there on JavaScript writes exponents of whole numbers.
  if (Math.abs(n) >= ECRITURE_MAX) return new Fraction(BigInt(n));
  const texte = String(n);
  return new Fraction(texte.includes('e') ? n.toFixed(20) : texte);
}

/**
 * Rounds an exact value to `decimales` decimals, half away from zero: 0.125 gives 0.13 and -0.125 gives -0.13.
 * The only rounding there is: everything before it is exact.
 */
export function roundFraction(f: Fraction, decimales: number): number {
  const echelle = 10n ** BigInt(decimales);
  // Half up on the absolute value, in integers: no binary floating point takes part in the choice.
  const unites = (2n * f.n * echelle + f.d) / (2n * f.d);
  if (unites === 0n) return 0;
  const entier = unites / echelle;
  const reste = String(unites % echelle).padStart(decimales, '0');
  return Number(f.s) * Number(decimales === 0 ? `${entier}` : `${entier}.${reste}`);
}
