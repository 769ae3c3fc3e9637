import type { ColonneContrat } from '../../classeur/contrat-types.ts';
import type { Cellule } from '../../classeur/types.ts';
import type { DateIso } from '../../temps/trimestre.ts';

/** Digits of a number, without the zeros that lead it nor the signs between them. */
const digitsOf = (texte: string): string => texte.replace(/\D/g, '').replace(/^0+/, '');

/** Years around the day of the check in which a short year is not taken for anything else. */
const ANNEES_PROCHES = 5;

/**
 * Whether a cell that was understood leaves no real doubt, so that saying how would only be noise: « en cours » for « En
 * cours », 15.22 for 15,22, « 15 min 47 s », « 3/4/21 ». What could mean another thing (15,47 minutes, 15:47, 44 317 as a
 * date, 63 in a cell that shows 6 300 %) is not evident.
 */
export function isEvident(
  { lu, valeur, lecture }: Cellule<unknown>,
  { type }: ColonneContrat,
  aujourdHui: DateIso,
): boolean {
  if (lecture.etat !== 'interpretee' || lu === null) return false;
  switch (type.genre) {
    case 'liste':
      return true;
    case 'date':
      return isDateEvidente(lu, String(valeur), aujourdHui);
    default:
      return isNombreEvident(lu, lecture.compris);
  }
}

function isNombreEvident(lu: string, compris: string): boolean {
  // Hours, minutes and seconds with their names.
  if (/\d\s*(?:h|min|mn)/i.test(lu) && !/[.,:]/.test(lu)) return true;
  return /^[-\d.,\s%]+$/u.test(compris) && digitsOf(lu) === digitsOf(compris);
}

function isDateEvidente(lu: string, date: string, aujourdHui: DateIso): boolean {
  if (/^\s*\d{4}[/.-]/.test(lu)) return true;
  const proche = Math.abs(Number(date.slice(0, 4)) - Number(aujourdHui.slice(0, 4))) <= ANNEES_PROCHES;
  return proche && /\d\D+\d/.test(lu);
}
