import { INSECABLE } from '../../nombre/index.ts';
import type { DateIso } from '../trimestre.ts';
import type { Calendrier } from './calendrier.ts';
import { joursFeries, LUNDI_PENTECOTE } from './feries.ts';
import { fromRang, isFinDeSemaine, toRang } from './jour.ts';

/** The test of a calendar, with the holidays of a year computed once. */
function buildIsOuvre({ territoire, lundiPentecoteTravaille, fermetures }: Calendrier) {
  const fermes = new Set<DateIso>(fermetures);
  const parAnnee = new Map<number, ReadonlySet<DateIso>>();
  const feriesOf = (annee: number): ReadonlySet<DateIso> => {
    const connus = parAnnee.get(annee);
    if (connus) return connus;
    const chomes = joursFeries(annee, territoire).filter(
      ({ nom }) => !(lundiPentecoteTravaille && nom === LUNDI_PENTECOTE),
    );
    const feries = new Set(chomes.map(({ date }) => date));
    parAnnee.set(annee, feries);
    return feries;
  };
  return (rang: number): boolean => {
    if (isFinDeSemaine(rang)) return false;
    const jour = fromRang(rang);
    return !fermes.has(jour) && !feriesOf(Number(jour.slice(0, 4))).has(jour);
  };
}

/** A calendar whose every day is closed would be walked for ever: ten years without a working day is a mistake. */
const ATTENTE_MAX = 3660;

function firstOuvre(rang: number, isOuvre: (rang: number) => boolean): number {
  for (let jour = rang; jour < rang + ATTENTE_MAX; jour += 1) if (isOuvre(jour)) return jour;
  throw new RangeError(`Calendrier sans jour ouvré${INSECABLE}: retirez des jours de fermeture.`);
}

/** Whether a site works on a day: Monday to Friday, less public holidays and its own closing days. */
export const isJourOuvre = (jour: DateIso, calendrier: Calendrier): boolean =>
  buildIsOuvre(calendrier)(toRang(jour));

/**
 * Working days between a receipt and an answer. The day of receipt is day 0; a receipt on a non-working day counts from the
 * next working day. An answer given before that day counts 0.
 * @throws RangeError when `fin` comes before `debut`, or a date does not exist.
 */
export function joursOuvres(debut: DateIso, fin: DateIso, calendrier: Calendrier): number {
  const [premier, dernier] = [toRang(debut), toRang(fin)];
  if (dernier < premier)
    throw new RangeError(
      `Réponse du ${fin} avant la réception du ${debut}${INSECABLE}: corrigez l’une des deux dates.`,
    );
  const isOuvre = buildIsOuvre(calendrier);
  let jours = 0;
  for (let jour = firstOuvre(premier, isOuvre) + 1; jour <= dernier; jour += 1) if (isOuvre(jour)) jours += 1;
  return jours;
}

/**
 * Last day to answer in `jours` working days (0 or more, whole) after a receipt, counted as `joursOuvres` does.
 * @throws RangeError when `jours` is not such a number, or the date does not exist.
 */
export function echeance(reception: DateIso, jours: number, calendrier: Calendrier): DateIso {
  if (!Number.isInteger(jours) || jours < 0)
    throw new RangeError(`Délai de ${jours} jours ouvrés${INSECABLE}: donnez un nombre entier, 0 ou plus.`);
  const isOuvre = buildIsOuvre(calendrier);
  let jour = firstOuvre(toRang(reception), isOuvre);
  for (let reste = jours; reste > 0; reste -= 1) jour = firstOuvre(jour + 1, isOuvre);
  return fromRang(jour);
}

/**
 * The working day that comes `jours` working days (0 or more, whole) before a day; with 0, the last working day up to it.
 * @throws RangeError when `jours` is not such a number, or the date does not exist.
 */
export function joursOuvresAvant(date: DateIso, jours: number, calendrier: Calendrier): DateIso {
  if (!Number.isInteger(jours) || jours < 0)
    throw new RangeError(`Délai de ${jours} jours ouvrés${INSECABLE}: donnez un nombre entier, 0 ou plus.`);
  const isOuvre = buildIsOuvre(calendrier);
  let jour = toRang(date);
  const plancher = jour - ATTENTE_MAX;
  for (let reste = jours; ; jour -= 1) {
    if (jour < plancher)
      throw new RangeError(`Calendrier sans jour ouvré${INSECABLE}: retirez des jours de fermeture.`);
    if (!isOuvre(jour)) continue;
    if (reste === 0) return fromRang(jour);
    reste -= 1;
  }
}

/** So many calendar days after a day, or before it when negative. */
export const shiftJour = (date: DateIso, jours: number): DateIso => fromRang(toRang(date) + jours);
