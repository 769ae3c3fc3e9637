import type { DateIso } from '../trimestre.ts';
import { toRang } from './jour.ts';

/**
 * Easter Sunday of a Gregorian year (1583 on), as a rank of day: the « anonymous Gregorian » computation (Meeus, Jones,
 * Butcher). The names are those of its steps: golden number, century, leap corrections, epact, Sunday letter.
 */
export function paques(annee: number): number {
  const nombreOr = annee % 19;
  const siecle = Math.floor(annee / 100);
  const reste = annee % 100;
  const correction = Math.floor((siecle + 8) / 25);
  const epacte =
    (19 * nombreOr + siecle - Math.floor(siecle / 4) - Math.floor((siecle - correction + 1) / 3) + 15) % 30;
  const dimanche = (32 + 2 * (siecle % 4) + 2 * Math.floor(reste / 4) - epacte - (reste % 4)) % 7;
  const retard = Math.floor((nombreOr + 11 * epacte + 22 * dimanche) / 451);
  const total = epacte + dimanche - 7 * retard + 114;
  const mois = Math.floor(total / 31);
  const quantieme = (total % 31) + 1;
  return toRang(`${annee}-0${mois}-${String(quantieme).padStart(2, '0')}` as DateIso);
}
