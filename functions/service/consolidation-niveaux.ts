import {
  consolidateTerritoire,
  FRANCE,
  readAbsent,
  readDepartement,
} from '../../domain/consolidation/index.ts';
import type { ContexteTerritoire, Part } from '../../domain/consolidation/index.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { isMesure } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Perimetre } from './consolidation-perimetre.ts';

/** Référentiels as the levels above the département look at them in a quarter. */
export function contexteOf(perimetre: Perimetre, trimestre: Trimestre): ContexteTerritoire {
  const { indicateurs, sitesOf, indicateursDuSite, certOf, frequenceOf } = perimetre;
  return {
    indicateurs,
    sitesOf,
    certOf,
    attendusOf: (departement, indicateur) =>
      sitesOf(departement).filter(
        (site) =>
          indicateursDuSite(site).includes(indicateur.code) &&
          (!frequenceOf || isMesure(frequenceOf(site, indicateur), trimestre)),
      ),
  };
}

/** Folds départements one after the other: a document is forgotten once its figures are taken. */
export interface Pli {
  readonly add: (consolidation: Consolidation) => void;
  /** Régions, then the country. Départements that were not added are missing for `raison`. */
  readonly conclude: (entete: {
    readonly run: string;
    readonly faitLe: string;
    readonly raison: 'non-consolide' | 'non-publie';
  }) => readonly ConsolidationTerritoire[];
}

export function openPli(perimetre: Perimetre, trimestre: Trimestre): Pli {
  const contexte = contexteOf(perimetre, trimestre);
  const parts = new Map<CodeDepartement, Part>();
  return {
    add: (consolidation) => {
      parts.set(consolidation.departement, readDepartement(consolidation, contexte));
    },
    conclude: ({ raison, ...reste }) => {
      const entete = { ...reste, trimestre };
      const { indicateurs } = perimetre;
      const regions = perimetre.regions.map((code) => {
        const departements = perimetre.departements.filter(
          (departement) => perimetre.regionOf(departement) === code,
        );
        const enfants = new Map(
          departements.map((departement) => [
            departement,
            parts.get(departement) ?? readAbsent(departement, raison, contexte),
          ]),
        );
        return {
          code,
          ...consolidateTerritoire({ niveau: 'region', code, enfants, indicateurs, ...entete }),
        };
      });
      const national = consolidateTerritoire({
        niveau: 'national',
        code: FRANCE,
        enfants: new Map(regions.map(({ code, part }) => [code, part])),
        indicateurs,
        ...entete,
      });
      return [...regions.map(({ consolidation }) => consolidation), national.consolidation];
    },
  };
}
