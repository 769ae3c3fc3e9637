import type { DateIso } from '../trimestre.ts';
import { fromRang } from './jour.ts';
import { paques } from './paques.ts';
import { abolition } from './territoires.ts';
import type { Territoire } from './territoires.ts';

export interface JourFerie {
  readonly date: DateIso;
  readonly nom: string;
}

/** Name of the one holiday that a service may work on. */
export const LUNDI_PENTECOTE = 'lundi de Pentecôte';

/** Days that follow Easter Sunday, in days after it. */
const MOBILES = [
  [1, 'lundi de Pâques'],
  [39, 'Ascension'],
  [50, LUNDI_PENTECOTE],
] as const;

const FIXES = [
  ['01-01', 'jour de l’An'],
  ['05-01', 'fête du Travail'],
  ['05-08', 'victoire de 1945'],
  ['07-14', 'fête nationale'],
  ['08-15', 'Assomption'],
  ['11-01', 'Toussaint'],
  ['11-11', 'armistice de 1918'],
  ['12-25', 'Noël'],
] as const;

const LENDEMAIN_NOEL = '12-26';

/** The public holidays of a year in a territory, in order: eleven everywhere, and those of the territory. */
export function joursFeries(annee: number, territoire: Territoire): readonly JourFerie[] {
  const dimanche = paques(annee);
  const le = (quantieme: string, nom: string): JourFerie => ({
    date: `${annee}-${quantieme}` as DateIso,
    nom,
  });
  const apresPaques = (jours: number, nom: string): JourFerie => ({ date: fromRang(dimanche + jours), nom });
  const jourAbolition = abolition(territoire, annee);
  return [
    ...FIXES.map(([quantieme, nom]) => le(quantieme, nom)),
    ...MOBILES.map(([jours, nom]) => apresPaques(jours, nom)),
    ...(jourAbolition === null ? [] : [le(jourAbolition, 'abolition de l’esclavage')]),
    // By law in the communes that have a Protestant church; taken here for every service, as the field states it.
    ...(territoire === 'alsace-moselle'
      ? [apresPaques(-2, 'Vendredi saint'), le(LENDEMAIN_NOEL, 'lendemain de Noël')]
      : []),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}
