import { formatTrimestre, isTrimestre, splitTrimestre } from '../temps/trimestre.ts';
import { formatMois, isMois } from './mois.ts';
import type { Mois, Periode, Periodicite } from './types.ts';

/** The word for a point, singular and plural. All are masculine. */
export const MOTS: Record<Periodicite, readonly [singulier: string, pluriel: string]> = {
  mois: ['mois', 'mois'],
  trimestre: ['trimestre', 'trimestres'],
  point: ['point', 'points'],
};

/** « 4e trimestre 2020 », « octobre 2020 ». */
export const formatPeriode = (periode: Periode): string =>
  isTrimestre(periode) ? formatTrimestre(periode) : formatMois(periode as Mois);

/** « le 4e trimestre 2020 » after « depuis »; a month has no article: « depuis octobre 2020 ». */
export const formatDepuis = (periode: Periode): string =>
  `depuis ${isTrimestre(periode) ? 'le ' : ''}${formatPeriode(periode)}`;

/** Whether a text is a quarter (`2021-T2`) or a month (`2021-04`), exactly so written. */
export const isPeriode = (texte: string): texte is Periode => isTrimestre(texte) || isMois(texte);

/** Rank of a period among those of its kind. */
function rankOf(periode: Periode): number {
  if (!isTrimestre(periode)) return Number(periode.slice(0, 4)) * 12 + Number(periode.slice(5));
  const { annee, numero } = splitTrimestre(periode);
  return annee * 4 + numero;
}

/** Periods from one to another, both in; 0 when they are not of one kind. */
export const countPeriodes = (de: Periode, a: Periode): number =>
  isTrimestre(de) === isTrimestre(a) ? rankOf(a) - rankOf(de) + 1 : 0;
