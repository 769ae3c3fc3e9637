import type { Unite } from '../referentiels/types.ts';
import { numberToFraction, roundFraction } from './fraction.ts';
import { formatNombre } from './format-nombre.ts';
import { FINE, INSECABLE } from './typographie.ts';

/** Singular and plural of each unit written as a word; null for those written as a sign or not at all. */
const MOTS: Record<Unite, readonly [singulier: string, pluriel: string] | null> = {
  '%': null,
  jours: ['jour', 'jours'],
  'jours ouvrés': ['jour ouvré', 'jours ouvrés'],
  minutes: ['minute', 'minutes'],
  nombre: null,
  '/5': null,
};

/** French keeps the singular below two: « 1,5 jour », « 0 jour ». */
const chooseAccord = (n: number, [singulier, pluriel]: readonly [string, string]): string =>
  Math.abs(n) < 2 ? singulier : pluriel;

const roundIfAsked = (n: number, decimales: number | undefined): number =>
  decimales === undefined ? n : roundFraction(numberToFraction(n), decimales);

/** The unit as shown beside a figure: « % », « jour » or « jours », « /5 », nothing for a plain number. */
export function formatUnite(n: number, unite: Unite): string {
  const mots = MOTS[unite];
  if (mots) return chooseAccord(n, mots);
  return unite === 'nombre' ? '' : unite;
}

/**
 * A figure with its unit: « 63 % », « 15,22 jours », « 1 jour », « 2,75/5 », « 36 859 ». `n` is in the unit (63 for
 * 63 %), rounded to `decimales` when given. The space before the unit does not break.
 */
export function formatMesure(n: number, unite: Unite, decimales?: number): string {
  const montre = roundIfAsked(n, decimales);
  const nombre = formatNombre(montre);
  if (unite === 'nombre') return nombre;
  if (unite === '%') return `${nombre}${FINE}%`;
  if (unite === '/5') return `${nombre}/5`;
  return `${nombre}${INSECABLE}${formatUnite(montre, unite)}`;
}

/**
 * A difference with its sign: « +2 points », « −0,2 jour », « 0 jour ». Percentages and scores differ by points:
 * +2 % of 63 % would be another figure.
 */
export function formatEcart(n: number, unite: Unite): string {
  const nombre = `${n > 0 ? '+' : ''}${formatNombre(n)}`;
  if (unite === 'nombre') return nombre;
  return `${nombre}${INSECABLE}${chooseAccord(n, MOTS[unite] ?? ['point', 'points'])}`;
}
