import { formatMois } from './mois.ts';
import { formatTrimestre, isTrimestre } from '../temps/trimestre.ts';
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
