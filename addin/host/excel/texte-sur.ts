import type { ValeurBrute } from '../types.ts';

/** Texts that Excel takes for nothing else: letters first, no digit (no date, no number, no reference), no logical word. */
const SUR = /^\p{L}[^\d]*$/u;
const LOGIQUES = /^(?:true|false|vrai|faux)$/iu;

/**
 * What to give to Excel so that it stores this very value. Excel reads what `values` receives as if it were typed: `63 %`
 * would become 0.63, `1/2` a date, `=…` a formula. A leading apostrophe says « text » and is no part of it. Null would mean
 * « leave the cell alone »: an empty text clears it.
 */
export function saisieOf(valeur: ValeurBrute): string | number | boolean {
  if (valeur === null) return '';
  if (typeof valeur !== 'string' || valeur === '') return valeur;
  return SUR.test(valeur) && !LOGIQUES.test(valeur.trim()) ? valeur : `'${valeur}`;
}
