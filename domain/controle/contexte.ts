import { MODELE } from '../classeur/contrat.ts';
import {
  cibleOf,
  ENGAGEMENTS,
  findSite,
  frequenceOf,
  INDICATEURS,
  indicateursOf,
} from '../referentiels/index.ts';
import type { CodeIndicateur } from '../referentiels/types.ts';
import type { DateIso } from '../temps/trimestre.ts';
import type { Contexte } from './types.ts';

const indicateurs = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

const engagements = new Set(ENGAGEMENTS.map((engagement) => engagement.code));

/**
 * The context of a check from the référentiels in force: what the caller adds is the day, the figures of the same site at
 * the previous quarter (in the unit; an empty map when unknown) with their counts, and where the workbook is being filed, if it is.
 */
export function buildContexte(donnees: {
  readonly aujourdHui: DateIso;
  readonly precedents: ReadonlyMap<CodeIndicateur, number>;
  readonly effectifsPrecedents?: ReadonlyMap<CodeIndicateur, number>;
  readonly attendu?: NonNullable<Contexte['attendu']>;
}): Contexte {
  return {
    ...donnees,
    modele: MODELE,
    sites: findSite,
    indicateurs,
    indicateursDuSite: (code) => {
      const site = findSite(code);
      return site ? indicateursOf(site).map((indicateur) => indicateur.code) : [];
    },
    frequence: frequenceOf,
    cible: cibleOf,
    engagements,
  };
}
