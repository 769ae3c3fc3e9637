import Fraction from 'fraction.js';
import { toFraction } from '../nombre/index.ts';

/** A count or a decimal whose every step fits in safe integers: `n / d`, `d` above 0, not reduced. */
interface Court {
  readonly n: number;
  readonly d: number;
}

/**
 * An exact figure while it is being added up. Nearly all of a country's are counts and short decimals: plain integers carry them,
 * and give way to `Fraction` as soon as one would not be exact. The figure is the same either way.
 */
export type Exact = Court | Fraction;

export const ZERO: Exact = { n: 0, d: 1 };
export const UN: Exact = { n: 1, d: 1 };

/** Fifteen digits at the most, so that text and integer say the same. */
const COURT = /^-?(?:\d{1,15}|(?=[\d.]{3,16}$)\d+\.\d+)$/;
const RAPPORT_COURT = /^(-?\d{1,15})\/0*([1-9]\d{0,14})$/;

const isCourt = (exact: Exact): exact is Court => typeof exact.n === 'number';

/** The same figure, for what the short form does not do. */
export const asFraction = (exact: Exact): Fraction =>
  isCourt(exact) ? new Fraction(BigInt(exact.n), BigInt(exact.d)) : exact;

/**
 * Reads a decimal (`"15.22"`) or a fraction (`"63/100"`).
 * @throws TypeError when the text is neither.
 */
export function readExact(texte: string): Exact {
  if (COURT.test(texte)) {
    const point = texte.indexOf('.');
    if (point < 0) return { n: Number(texte), d: 1 };
    return {
      n: Number(texte.slice(0, point) + texte.slice(point + 1)),
      d: 10 ** (texte.length - point - 1),
    };
  }
  const [, n, d] = RAPPORT_COURT.exec(texte) ?? [];
  return n !== undefined && d !== undefined ? { n: Number(n), d: Number(d) } : toFraction(texte);
}

/** Null when a step left the safe integers: an inexact product or sum of safe integers is never a safe one. */
const short = (n: number, d: number): Court | null =>
  Number.isSafeInteger(n) && Number.isSafeInteger(d) ? { n, d } : null;

/** In its lowest terms. */
function reduce<T extends Court | null>(court: T): T;
function reduce(court: Court | null): Court | null {
  if (court === null || court.d === 1) return court;
  let a = Math.abs(court.n);
  let b = court.d;
  while (b !== 0) [a, b] = [b, a % b];
  return { n: court.n / a, d: court.d / a };
}

function addCourts(a: Court, b: Court): Court | null {
  if (a.d === b.d) return short(a.n + b.n, a.d);
  // Decimals: one scale divides the other, and the sum stays at the finer one.
  const d = a.d % b.d === 0 ? a.d : b.d % a.d === 0 ? b.d : a.d * b.d;
  const gauche = a.n * (d / a.d);
  const droite = b.n * (d / b.d);
  return Number.isSafeInteger(gauche) && Number.isSafeInteger(droite) ? short(gauche + droite, d) : null;
}

export const addExact = (a: Exact, b: Exact): Exact =>
  (isCourt(a) && isCourt(b) && addCourts(a, b)) || asFraction(a).add(asFraction(b));

export const subExact = (a: Exact, b: Exact): Exact => addExact(a, mulExact(b, { n: -1, d: 1 }));

/** Reduced, so that a mean times its cases is the short decimal that it came from. */
export const mulExact = (a: Exact, b: Exact): Exact =>
  (isCourt(a) && isCourt(b) && reduce(short(a.n * b.n, a.d * b.d))) || asFraction(a).mul(asFraction(b));

/** @throws Error when `b` is 0 */
export const divExact = (a: Exact, b: Exact): Exact =>
  (isCourt(a) && isCourt(b) && b.n > 0 && short(a.n * b.d, a.d * b.n)) || asFraction(a).div(asFraction(b));

/** Under 0, 0 or above, as `a` is less than, the same as or more than `b`. */
export function compareExact(a: Exact, b: Exact): number {
  if (isCourt(a) && isCourt(b)) {
    const [gauche, droite] = [a.n * b.d, b.n * a.d];
    if (Number.isSafeInteger(gauche) && Number.isSafeInteger(droite)) return gauche - droite;
  }
  return asFraction(a).compare(asFraction(b));
}

/** The fraction as text, reduced: `"63/100"`, `"12"`. */
export function textOf(exact: Exact): string {
  if (!isCourt(exact)) return exact.toFraction();
  const { n, d } = reduce(exact);
  return d === 1 ? String(n) : `${n}/${d}`;
}

/** For an order, where the last digits do not matter. */
export const asNumber = (exact: Exact): number => (isCourt(exact) ? exact.n / exact.d : exact.valueOf());
