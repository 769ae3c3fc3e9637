import type { DateIso } from '../../temps/trimestre.ts';

const JOUR = 86_400_000;
/** Serial of 1 January 1970 in the 1900 date system of Excel. */
const EPOQUE = 25_569;

/** Serial number of a day in Excel. */
export function serialOf(jour: DateIso): number {
  const [annee, mois, quantieme] = jour.split('-').map(Number) as [number, number, number];
  return Date.UTC(annee, mois - 1, quantieme) / JOUR + EPOQUE;
}

export const FORMAT_DATE = 'dd/mm/yyyy';
