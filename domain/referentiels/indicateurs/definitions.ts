import type { Cible, Delai, Indicateur, Maillon } from '../types.ts';

type Commun = Pick<Indicateur, 'code' | 'libelle' | 'enClair' | 'famille' | 'genres' | 'sources'> &
  Partial<Indicateur>;

const DEFAUTS = {
  version: 1,
  cible: null,
  publie: false,
  min: 0,
  tauxFaible: false,
  enquete: false,
  frequence: 'trimestrielle',
  enEntiers: false,
  titreCert: null,
  delai: null,
  aConfirmer: [],
} as const;

/**
 * A percentage made of two counts, favourable over all: sites add up both. `effectif` is the count to give when only the
 * percentage is known; it is that of the denominator unless said otherwise.
 */
export function ratio(
  definition: Commun & { readonly numerateur: string; readonly denominateur: string },
): Indicateur {
  return {
    ...DEFAUTS,
    unite: '%',
    sens: 'hausse',
    saisie: 'ratio',
    agregation: 'ratio',
    effectif: definition.denominateur,
    decimales: 1,
    max: 100,
    ...definition,
  };
}

/** A mean with the count it rests on: sites are weighted by it. */
export function moyenne(
  definition: Commun & Pick<Indicateur, 'unite' | 'decimales'> & { readonly effectif: string },
): Indicateur {
  return {
    ...DEFAUTS,
    sens: 'baisse',
    saisie: 'moyenne',
    agregation: 'moyenne',
    numerateur: null,
    denominateur: null,
    max: null,
    ...definition,
  };
}

/** A figure without counts: a number of things, or a value that nothing details. */
export function chiffre(
  definition: Commun & Pick<Indicateur, 'unite' | 'sens' | 'saisie' | 'agregation' | 'decimales'>,
): Indicateur {
  return { ...DEFAUTS, numerateur: null, denominateur: null, effectif: null, max: null, ...definition };
}

/** A target set above the département. */
export const cibleNationale = (valeur: number, unite: Cible['unite'], source: string): Cible => ({
  valeur,
  unite,
  origine: 'national',
  source,
});

/**
 * A target to confirm: no text sets it for all. Either it is ours, where the source sets a delay to hold and not a share of cases, or
 * the minutes of one préfecture quote it: it is that préfecture's own (`reglages.ts`), and a proposal for the others.
 */
export const cibleProposee = (valeur: number, unite: Cible['unite']): Cible => ({
  valeur,
  unite,
  origine: 'propose',
  source: 'Cible proposée, à confirmer',
});

/**
 * Surveys and mystery tests are made once a year (S3); in December where a source gives a date (S4). A site that makes them
 * in another quarter says so, or gives its figure then: it is filed all the same.
 */
export const ENQUETE_ANNUELLE = { enquete: true, frequence: 'annuelle-T4' } as const;
export const MOIS_ENQUETE =
  'Fréquence : une fois par an ; le quatrième trimestre est celui de la seule enquête dont la date est connue.';

/** Said where the minutes of one préfecture quote a target: nothing says that it holds for the others. */
export const NIVEAU_CIBLE =
  'Cible : relevée dans le compte rendu d’une seule préfecture ; proposée aux autres, à confirmer.';

/** A delay of a title whose start and end no source says. */
export const delaiTitre = (...maillons: readonly Maillon[]): Delai => ({ maillons, debut: null, fin: null });

/** A delay that is not a title's, whose start and end no source says. */
export const DELAI_SANS_BORNES: Delai = { maillons: null, debut: null, fin: null };
