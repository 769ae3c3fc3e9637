import type { Situation } from '../../../domain/tableau/types.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { neutraliseCellule } from './texte.ts';
import type { CelluleTableur, Ton } from './types.ts';

export const texte = (valeur: string | null, ton: Ton = 'normal'): CelluleTableur => ({
  valeur: valeur === null || valeur === '' ? null : neutraliseCellule(valeur),
  ton,
});

/** « +2 points », « −0,5 jour ouvré à périmètre constant (2 sites) »: a sign, a figure and words, of which no spreadsheet makes a call. */
const DIFFERENCE = /^[+\u2212-]\d[\d\s]*(?:,\d+)?(?:\s[\p{L}\s’%]*(?:\(\d+\s+sites?\))?)?$/u;

/** A difference in our own words, shown without the apostrophe that its sign would bring; whatever else stands there is a text. */
export const difference = (valeur: string | null): CelluleTableur =>
  valeur !== null && DIFFERENCE.test(valeur) ? { valeur } : texte(valeur);

/** As many decimals as the figure has: 15,2 stays 15,2, and 63 stays 63. */
export function nombre(valeur: number | null, ton: Ton = 'normal'): CelluleTableur {
  if (valeur === null) return { valeur, ton };
  const [, decimales = ''] = String(valeur).split('.');
  return { valeur, decimales: decimales.length, ton };
}

export const jour = (valeur: DateIso | null): CelluleTableur => ({ valeur: valeur && { jour: valeur } });

export const tonOf = (situation: Situation): Ton =>
  situation === 'atteint' ? 'bon' : situation === 'non-atteint' ? 'manque' : 'mention';
