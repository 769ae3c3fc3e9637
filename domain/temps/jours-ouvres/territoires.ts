import type { CodeDepartement } from '../../referentiels/types.ts';

/** Where public holidays are the same. Saint-Martin and Saint-Barthélemy are no départements, and have their own day. */
export const TERRITOIRES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-martin',
  'saint-barthelemy',
] as const;
export type Territoire = (typeof TERRITOIRES)[number];

const TERRITOIRES_DEPARTEMENTS: ReadonlyMap<CodeDepartement, Territoire> = new Map([
  ['57', 'alsace-moselle'],
  ['67', 'alsace-moselle'],
  ['68', 'alsace-moselle'],
  ['971', 'guadeloupe'],
  ['972', 'martinique'],
  ['973', 'guyane'],
  ['974', 'la-reunion'],
  ['976', 'mayotte'],
]);

/** The holidays' territory of a département; `metropole` when it has none of its own. */
export const territoireOf = (departement: CodeDepartement): Territoire =>
  TERRITOIRES_DEPARTEMENTS.get(departement) ?? 'metropole';

/** Day and month of the commemoration of the abolition of slavery, `MM-DD`; null where there is none. */
export function abolition(territoire: Territoire, annee: number): string | null {
  switch (territoire) {
    case 'mayotte':
      return '04-27';
    case 'martinique':
      return '05-22';
    case 'guadeloupe':
      return '05-27';
    case 'saint-martin':
      // As in Guadeloupe until it chose its own day.
      return annee < 2018 ? '05-27' : '05-28';
    case 'guyane':
      return '06-10';
    case 'saint-barthelemy':
      return '10-09';
    case 'la-reunion':
      return '12-20';
    case 'metropole':
    case 'alsace-moselle':
      return null;
  }
}
