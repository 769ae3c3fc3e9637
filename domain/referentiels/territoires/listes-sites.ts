import type { CodeDepartement, GenreSite } from '../types.ts';

/** What a département's roster holds besides its préfecture. */
export interface ListeSites {
  /** « Sous-préfecture de Dax »: what follows « Sous-préfecture », and the name in the code. */
  readonly sousPrefectures: readonly { readonly code: string; readonly de: string }[];
  /** Directions and SGCD, one of each kind. */
  readonly directions: readonly Exclude<GenreSite, 'PREF' | 'SP'>[];
  /** Where the list comes from, and what has no source yet. */
  readonly source: string;
  readonly aConfirmer: readonly string[];
}

const CONNAISSANCE = 'organisation publique de l’État dans le département, sans source au dossier';

/**
 * Rosters filled in so far; the others hold their préfecture alone until their référent completes them.
 * Each says what its source names: what it does not name is public knowledge, to confirm.
 */
export const LISTES_SITES: Readonly<Record<CodeDepartement, ListeSites>> = {
  '29': {
    sousPrefectures: [
      { code: 'BREST', de: 'de Brest' },
      { code: 'CHATEAULIN', de: 'de Châteaulin' },
      { code: 'MORLAIX', de: 'de Morlaix' },
    ],
    directions: ['DDTM', 'DDETS', 'DDPP', 'SGCD'],
    source: 'Comité local de l’amélioration continue du Finistère, 2022',
    aConfirmer: [],
  },
  '35': {
    sousPrefectures: [
      { code: 'FOUGERES-VITRE', de: 'de Fougères-Vitré' },
      { code: 'REDON', de: 'de Redon' },
      { code: 'SAINT-MALO', de: 'de Saint-Malo' },
    ],
    directions: ['DDTM', 'DDETS', 'DDPP', 'SGCD'],
    source: 'Comité local des usagers d’Ille-et-Vilaine, 24 septembre 2021 (préfecture)',
    aConfirmer: [`Sous-préfectures, DDTM, DDETS, DDPP et SGCD : ${CONNAISSANCE}.`],
  },
  '37': {
    sousPrefectures: [
      { code: 'CHINON', de: 'de Chinon' },
      { code: 'LOCHES', de: 'de Loches' },
    ],
    directions: ['DDT', 'DDETS', 'DDPP', 'SGCD'],
    source: 'Comité local des usagers d’Indre-et-Loire, 21 avril 2021 (préfecture, sous-préfets, SGCD)',
    aConfirmer: [`Nom des sous-préfectures, DDT, DDETS et DDPP : ${CONNAISSANCE}.`],
  },
  '40': {
    sousPrefectures: [{ code: 'DAX', de: 'de Dax' }],
    directions: ['DDTM', 'DDETSPP', 'SGCD'],
    source: 'Comité local des usagers des Landes, décembre 2022',
    aConfirmer: [],
  },
  '57': {
    sousPrefectures: [
      { code: 'FORBACH-BOULAY-MOSELLE', de: 'de Forbach-Boulay-Moselle' },
      { code: 'SARREBOURG-CHATEAU-SALINS', de: 'de Sarrebourg-Château-Salins' },
      { code: 'SARREGUEMINES', de: 'de Sarreguemines' },
      { code: 'THIONVILLE', de: 'de Thionville' },
    ],
    directions: ['DDT', 'DDETS', 'DDPP', 'SGCD'],
    source: 'Aucune source au dossier',
    aConfirmer: [`Toute la liste : ${CONNAISSANCE}.`],
  },
};
