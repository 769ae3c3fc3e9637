import { INSECABLE } from '../../nombre/index.ts';
import type { DateIso } from '../trimestre.ts';

const FORME = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PAR_JOUR = 86_400_000;

/** Number of days since 1 January 1970, without zone or hour: what dates are added and compared by. */
export function toRang(jour: DateIso): number {
  const [, annee, mois, quantieme] = FORME.exec(jour) ?? [];
  const rang = Date.UTC(Number(annee), Number(mois) - 1, Number(quantieme)) / MS_PAR_JOUR;
  // Date.UTC carries 31 February over to March: a day that does not come back is not one.
  if (!Number.isInteger(rang) || fromRang(rang) !== jour)
    throw new RangeError(
      `Date inconnue${INSECABLE}: «${INSECABLE}${jour}${INSECABLE}». Écrivez une date qui existe, comme 2021-01-15.`,
    );
  return rang;
}

/** The day of a rank. */
export function fromRang(rang: number): DateIso {
  return new Date(rang * MS_PAR_JOUR).toISOString().slice(0, 10) as DateIso;
}

/** 0 for Monday to 6 for Sunday (1 January 1970 was a Thursday). */
const jourSemaine = (rang: number): number => (((rang + 3) % 7) + 7) % 7;

/** Whether a rank is a Saturday or a Sunday. */
export const isFinDeSemaine = (rang: number): boolean => jourSemaine(rang) >= 5;
