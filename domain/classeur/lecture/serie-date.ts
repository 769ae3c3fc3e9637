import type { DateIso } from '../../temps/trimestre.ts';

const JOUR = 86_400_000;
/** Day 0 of the 1900 system, once its false leap day is behind (serial 61 is 1 March 1900). */
const ORIGINE_1900 = Date.UTC(1899, 11, 30);
/** The 1904 system of old Macs: its day 0 is 1 January 1904, 1 462 days after the other's. */
const ECART_1904 = 1462;
const MAX_SERIE = 2_958_465;

const deux = (n: number): string => String(n).padStart(2, '0');

/** A day as ISO text; null when the calendar has no such day. */
export function buildDate(annee: number, mois: number, jour: number): DateIso | null {
  const date = new Date(Date.UTC(2000, mois - 1, jour));
  date.setUTCFullYear(annee, mois - 1, jour);
  if (date.getUTCFullYear() !== annee || date.getUTCMonth() !== mois - 1 || date.getUTCDate() !== jour) {
    return null;
  }
  return `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(jour)}` as DateIso;
}

/**
 * The day of an Excel serial number; null outside 1900–9999 and for serial 60, the 29 February 1900 that Excel shows
 * and that never was. The time of day is dropped.
 */
export function dateOfSerie(serie: number, systeme1904: boolean): DateIso | null {
  const jours = Math.floor(serie) + (systeme1904 ? ECART_1904 : 0);
  if (!Number.isFinite(jours) || jours < 1 || jours > MAX_SERIE || jours === 60) return null;
  const date = new Date(ORIGINE_1900 + (jours < 60 ? jours + 1 : jours) * JOUR);
  return buildDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The serial number of a day in the 1900 system (days from 1 March 1900 on). */
export function serieOfDate(jour: DateIso): number {
  return Math.round((Date.parse(`${jour}T00:00:00Z`) - ORIGINE_1900) / JOUR);
}
