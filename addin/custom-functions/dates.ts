import { typographie } from '../../domain/controle/outils/phrase.ts';
import { dateOfSerie, serieOfDate } from '../../domain/classeur/lecture/serie-date.ts';
import { echeance, joursOuvres } from '../../domain/temps/jours-ouvres/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import { readCalendrier } from './arguments.ts';
import { ErreurFonction } from './erreur.ts';

/**
 * Longest span that is counted, in days: a century. Excel waits for the answer, and a sentinel such as 31/12/9999 in a column of
 * dates would be walked day by day.
 */
const ETENDUE_MAX = 36_525;
/** Longest delay, in working days: about as far. */
const DELAI_MAX = 25_000;

/** The day of a serial number, as Excel gives dates to functions: counted as the workbook counts them. */
function readDate(serie: number, systeme1904: boolean): DateIso {
  // A blank cell is given as 0, which is also 1 January 1904 in the other system.
  const jour = serie === 0 ? null : dateOfSerie(serie, systeme1904);
  if (jour !== null) return jour;
  throw new ErreurFonction(
    'valeur',
    serie === 0
      ? 'Date vide : indiquez une date.'
      : `« ${serie} » n’est pas une date : indiquez une cellule qui contient une date.`,
  );
}

/** What the domain refuses is told as it says it, with the spaces that French wants. */
function orErreur<T>(compute: () => T): T {
  try {
    return compute();
  } catch (erreur) {
    if (!(erreur instanceof RangeError)) throw erreur;
    throw new ErreurFonction('valeur', typographie(erreur.message));
  }
}

/**
 * `TRANSPARENCE.JOURSOUVRES`: dates are Excel serials; the time of day does not count. `systeme1904`: the workbook counts its
 * days from 1904.
 */
export function countJoursOuvres(
  debut: number,
  fin: number,
  calendrier: string | null | undefined,
  systeme1904: boolean,
): number {
  const [premier, dernier] = [readDate(debut, systeme1904), readDate(fin, systeme1904)];
  const jours = readCalendrier(calendrier);
  if (fin - debut > ETENDUE_MAX)
    throw new ErreurFonction('valeur', 'Plus d’un siècle entre les deux dates : vérifiez leurs années.');
  return orErreur(() => joursOuvres(premier, dernier, jours));
}

/** `TRANSPARENCE.ECHEANCE`: date in and out as Excel serials, in the system of the workbook. */
export function findEcheance(
  date: number,
  jours: number,
  calendrier: string | null | undefined,
  systeme1904: boolean,
): number {
  const reception = readDate(date, systeme1904);
  const ouvres = readCalendrier(calendrier);
  if (jours > DELAI_MAX)
    throw new ErreurFonction(
      'valeur',
      `Délai de ${jours} jours ouvrés : indiquez ${DELAI_MAX} jours au plus.`,
    );
  // The days in between are the same in both systems.
  return orErreur(
    () => Math.floor(date) + serieOfDate(echeance(reception, jours, ouvres)) - serieOfDate(reception),
  );
}
