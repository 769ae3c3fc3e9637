import { formatDate } from '../nombre/format-date.ts';
import { splitTrimestre, trimestreOf } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import type { Mois } from './types.ts';

/** Whether a text is exactly a month, `2020-10`, of the years that quarters have. */
export const isMois = (texte: string): texte is Mois => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(texte);

/**
 * « octobre 2020 ».
 * @throws TypeError when the text is not a month written `2020-10`.
 */
export const formatMois = (mois: Mois): string => formatDate(`${mois}-02`).slice(2);

/** The three months of a quarter, in order. */
export function moisOf(trimestre: Trimestre): readonly Mois[] {
  const { annee, numero } = splitTrimestre(trimestre);
  return [1, 2, 3].map((rang): Mois => `${annee}-${String(numero * 3 - 3 + rang).padStart(2, '0')}` as Mois);
}

/** The quarter that a month is in. */
export const trimestreDuMois = (mois: Mois): Trimestre => trimestreOf(`${mois}-01`);
