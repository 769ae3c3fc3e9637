import { formatNombre, formatMesure } from '../../nombre/index.ts';
import { formatTrimestre, isTrimestre } from '../../temps/trimestre.ts';
import type { Unite } from '../../referentiels/types.ts';
import { boundMarques } from '../../texte/marques.ts';
import type { LigneDuConstat } from '../types.ts';

export { typographie } from '../../texte/typographie.ts';

/** Longest quotation of a cell in a sentence: the cell itself is one click away. */
const CITATION_MAX = 80;

/** What was read, between guillemets, on one line, without control characters, shortened when long. */
export function cite(lu: string | number | null): string {
  const propre = boundMarques(String(lu ?? ''))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const court = propre.length > CITATION_MAX ? `${propre.slice(0, CITATION_MAX).trimEnd()}…` : propre;
  return `« ${court} »`;
}

const isFormatable = (n: number): boolean => Number.isFinite(n) && Math.abs(n) < 1e15;

/** A number in French; one that no reader could take in is written as the machine has it. */
export const nombre = (n: string | number | undefined): string => {
  const valeur = Number(n);
  return isFormatable(valeur) ? formatNombre(valeur) : String(n);
};

/** A figure with its unit, in French: « 63 % », « 15,22 jours ». */
export const mesure = (n: string | number | undefined, unite: string | number | undefined): string => {
  const valeur = Number(n);
  return isFormatable(valeur) ? formatMesure(valeur, unite as Unite) : `${String(n)} ${String(unite)}`;
};

/** A quarter as people say it: « 4e trimestre 2020 ». */
export const trimestreDit = (code: string | number | undefined): string =>
  typeof code === 'string' && isTrimestre(code) ? formatTrimestre(code) : String(code);

/** « 1 », « 1 ou 3 », « 1, 2 ou 3 ». */
export function enumere(elements: readonly string[]): string {
  const dernier = elements.at(-1) ?? '';
  return elements.length < 2 ? dernier : `${elements.slice(0, -1).join(', ')} ou ${dernier}`;
}

/** Lines named in a sentence: beyond, it counts them, and the constat has them all. */
const LIGNES_NOMMEES = 40;

/** « DEL-CNI (I7), TEL-AGENT (I12) ». */
export function listLignes(lignes: readonly LigneDuConstat[] = []): string {
  const nommees = lignes.slice(0, LIGNES_NOMMEES).map(({ code, adresse }) => `${code} (${adresse})`);
  const reste = lignes.length - nommees.length;
  return nommees.join(', ') + (reste > 0 ? ` et ${nombre(reste)} autres` : '');
}

/** One writing for words that differ by case, accents, apostrophes or spaces only. */
export function simplify(mot: string): string {
  return mot
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
