import type { Rectangle, References } from './references.ts';
import { readReferences } from './references.ts';

/** Functions that give back what they find, and 0 for a blank cell, or 0 for want of anything. */
const RECHERCHES =
  /(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:(?:V|H|X)?LOOKUP|INDEX|INDIRECT|OFFSET|CHOOSE|GETPIVOTDATA|IFERROR|IFNA)\(/iu;
/** A name, or a column of a table, and nothing else. */
const NOM = /^=?[+(\s]*[\p{L}_\\][\p{L}\p{N}_.]*(?:\[.*\])?[)\s]*$/u;

const isOds = (formule: string): boolean => formule.startsWith('of:');
const isUne = ({ ligne, colonne, derniereLigne, derniereColonne }: Rectangle): boolean =>
  ligne === derniereLigne && colonne === derniereColonne;

/** The cells that a formula of the sheet `feuille` reads; `of:=` begins those of .ods. */
export const referencesOf = (formule: string, feuille: string): References =>
  readReferences(formule, isOds(formule) ? 'ods' : 'xlsx', feuille);

/**
 * Whether a formula only gives back one cell, or what it looks up: it then says 0 for a cell that is blank, and nobody can tell
 * that 0 from a real one. A sum or a count of several cells says what it means.
 */
export function isRenvoi(formule: string, feuille: string): boolean {
  if (RECHERCHES.test(formule) || NOM.test(formule)) return true;
  const { plages, tout } = referencesOf(formule, feuille);
  const distinctes = new Set(plages.map((plage) => JSON.stringify(plage)));
  return !tout && distinctes.size === 1 && plages.every(isUne);
}
