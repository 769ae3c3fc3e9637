import type { DateIso } from '../../temps/trimestre.ts';
import { formatJour } from './affichage.ts';
import { foldTitre } from './espaces.ts';
import type { Lu } from './lu.ts';
import { illisible, interpretee, sure, VIDE } from './lu.ts';
import { buildDate } from './serie-date.ts';

export const ATTENDU_DATE = 'une date (jour/mois/année), par exemple 15/01/2021';

/** Names of months and what people shorten them to, without accents. */
const MOIS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil', 'jul'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
/** 1 to 12 for the name of a month or what it is shortened to, in lower case without accents; 0 for another word. */
export const numeroMois = (nom: string): number => MOIS.findIndex((noms) => noms.includes(nom)) + 1;

const SEMAINE = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? /u;
/** In the order of `Date.getUTCDay`. */
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const CHIFFRES = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})$/u;
const LETTRES = /^(\d{1,2})(?:er)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}.*)?$/u;
const ANNEE_DEVANT = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/u;
/** Two digits name a year of this century up to here; above, the century is anyone's guess. */
const DEUX_CHIFFRES_MAX = 69;

function build(annee: string, mois: number, jour: string, sur: boolean): Lu<DateIso> {
  const courte = annee.length === 2;
  if (courte && Number(annee) > DEUX_CHIFFRES_MAX) return illisible(ATTENDU_DATE);
  const date = buildDate(Number(annee) + (courte ? 2000 : 0), mois, Number(jour));
  if (date === null || Number(date.slice(0, 4)) < 1900) return illisible(ATTENDU_DATE);
  return sur && !courte ? sure(date) : interpretee(date, formatJour(date));
}

/** A day that is said with its name must bear it: « mardi 3 avril 2021 » was a Saturday, and either may be the slip. */
function checkSemaine(lu: Lu<DateIso>, nomme: string | undefined): Lu<DateIso> {
  if (lu.valeur === null || nomme === undefined) return lu;
  const vrai = JOURS[new Date(`${lu.valeur}T00:00:00Z`).getUTCDay()] ?? '';
  return vrai === nomme
    ? lu
    : illisible(`une date juste : le ${formatJour(lu.valeur)} est un ${vrai}, et non un ${nomme}`);
}

/**
 * Reads a date typed as text, the French way: day, month, year. `03/04/2021` is 3 April. A year of two digits is
 * `interpretee`; a month without a day, a day that the calendar does not have, or one that falls on another day of the week than
 * is said, is not read.
 */
export function readDateTexte(texte: string): Lu<DateIso> {
  const propre = foldTitre(texte.slice(0, 80)).replace(/ ?\/ ?/gu, '/');
  return checkSemaine(readSansSemaine(propre.replace(SEMAINE, '')), SEMAINE.exec(propre)?.[1]);
}

function readSansSemaine(propre: string): Lu<DateIso> {
  if (propre === '') return VIDE;
  const iso = ISO.exec(propre);
  if (iso) return build(iso[1] ?? '', Number(iso[2]), iso[3] ?? '', true);
  const devant = ANNEE_DEVANT.exec(propre);
  if (devant) return build(devant[1] ?? '', Number(devant[3]), devant[4] ?? '', false);
  const chiffres = CHIFFRES.exec(propre);
  if (chiffres) return build(chiffres[4] ?? '', Number(chiffres[3]), chiffres[1] ?? '', true);
  const lettres = LETTRES.exec(propre);
  const mois = lettres ? numeroMois(lettres[2] ?? '') : 0;
  return lettres && mois > 0
    ? build(lettres[3] ?? '', mois, lettres[1] ?? '', true)
    : illisible(ATTENDU_DATE);
}
