import type { DateIso } from '../temps/trimestre.ts';

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/**
 * « 15 janvier 2021 », « 1er mars 2021 ».
 * @throws TypeError when the text is not a day written `2021-01-15`.
 */
export function formatDate(iso: DateIso): string {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const nom = MOIS[Number(mois) - 1];
  if (!annee || !nom) throw new TypeError(`Date mal formée : « ${iso} ». Écrire 2021-01-15.`);
  return `${Number(jour)}${Number(jour) === 1 ? 'er' : ''} ${nom} ${annee}`;
}
