import type { Habilitation } from '../../../domain/droits/index.ts';

/** Somebody made up: a function and what they may do. The address is of a domain that can never exist. */
export interface IdentiteLocale {
  readonly sub: string;
  readonly courriel: string;
  readonly fonction: string;
  /** Directory that they are seeded in, with their rights; null for somebody that nobody invited. */
  readonly annuaire: string | null;
  readonly habilitations: readonly Habilitation[];
}

const identite = (
  sub: string,
  fonction: string,
  annuaire: string | null,
  ...habilitations: readonly Habilitation[]
): IdentiteLocale => ({ sub, courriel: `${sub}@exemple.invalid`, fonction, annuaire, habilitations });

/** One per role at least, in the départements of the demonstration. */
export const IDENTITES: readonly IdentiteLocale[] = [
  identite('referente-37', 'référente qualité d’Indre-et-Loire', '37', {
    role: 'referent',
    departement: '37',
  }),
  identite('correspondant-37', 'correspondant qualité de la préfecture d’Indre-et-Loire', '37', {
    role: 'correspondant',
    site: '37-PREF',
  }),
  identite('direction-37', 'secrétariat général d’Indre-et-Loire', '37', {
    role: 'direction',
    departement: '37',
  }),
  identite('referent-57', 'référent qualité de la Moselle', '57', { role: 'referent', departement: '57' }),
  identite('region-24', 'cellule régionale performance du Centre-Val de Loire', 'national', {
    role: 'regional',
    region: '24',
  }),
  identite('bureau-national', 'bureau national de la qualité', 'national', { role: 'national' }),
  identite('sans-invitation', 'personne qui n’est pas invitée', null),
];

export const findIdentite = (sub: string): IdentiteLocale | undefined =>
  IDENTITES.find((connue) => connue.sub === sub);
