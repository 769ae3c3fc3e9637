import type Fraction from 'fraction.js';
import { toFraction } from '../../../domain/nombre/index.ts';
import { UsageError } from './options.ts';

/** Longest series that is read: forty years of months. */
const POINTS_MAX = 500;
/** A figure as people type it: spaces between thousands, comma or point, any minus sign; `%` is let through. */
const NOMBRE =
  /^([-\u2212+]?)(\d{1,12}|\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,3})(?:[.,](\d{1,12}))?[ \u00A0\u202F]?%?$/u;

/** A number all the same, beyond what any indicator counts. */
const TROP_LONG = /^\s*[-\u2212+]?\d+(?:[.,]\d+)?\s?%?\s*$/u;

/** What people put where there is nothing: nothing, or a dash of any length. */
const MANQUANT = /^[-\u2010-\u2014\u2212]?$/u;

/**
 * Reads one figure, exact.
 * @param quoi what it is, for the sentence: « --cible », « --serie, point 3 »
 * @throws {UsageError} when it is not a number
 */
export function parseNombre(texte: string, quoi: string): Fraction {
  const [, signe, entier, decimales] = NOMBRE.exec(texte.trim()) ?? [];
  if (entier === undefined) {
    if (TROP_LONG.test(texte)) {
      throw new UsageError(
        `${quoi} : « ${texte.trim()} » a trop de chiffres. Écrivez 12 chiffres au plus avant la virgule, et 12 après.`,
      );
    }
    throw new UsageError(
      `${quoi} : « ${texte.trim()} » n’est pas un nombre. Écrivez par exemple 12,5 ou 12.5, et séparez les points par « ; ».`,
    );
  }
  const moins = signe === '-' || signe === '\u2212' ? '-' : '';
  return toFraction(`${moins}${entier.replace(/\D/gu, '')}${decimales === undefined ? '' : `.${decimales}`}`);
}

/**
 * Reads a series: points separated by `;`; an empty one, or a dash alone, is missing.
 * @throws {UsageError} when a point is not a number, when there is none at all, or too many
 */
export function parseSerie(texte: string, option: string): readonly (Fraction | null)[] {
  const points = texte.split(';');
  if (points.length > POINTS_MAX) {
    throw new UsageError(
      `${option} : ${points.length} points, il en faut ${POINTS_MAX} au plus. Raccourcissez la série.`,
    );
  }
  const lus = points.map((point, rang) =>
    MANQUANT.test(point.trim()) ? null : parseNombre(point, `${option}, point ${rang + 1}`),
  );
  if (lus.every((point) => point === null)) {
    throw new UsageError(
      `${option} : aucun chiffre. Écrivez par exemple ${option} "12;15;;9" (un point vide ou un tiret est un chiffre manquant).`,
    );
  }
  return lus;
}
