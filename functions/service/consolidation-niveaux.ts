import {
  consolidateTerritoire,
  FRANCE,
  readAbsent,
  readDepartement,
} from '../../domain/consolidation/index.ts';
import type { ContexteTerritoire, Part } from '../../domain/consolidation/index.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Perimetre } from './consolidation-perimetre.ts';

/** Référentiels as the levels above the département look at them. */
export function contexteOf(perimetre: Perimetre): ContexteTerritoire {
  const { indicateurs, sitesOf, indicateursDuSite, certOf } = perimetre;
  return {
    indicateurs,
    sitesOf,
    certOf,
    attendusOf: (departement, { code }) =>
      sitesOf(departement).filter((site) => indicateursDuSite(site).includes(code)),
  };
}

/** Folds départements one after the other: a document is forgotten once its figures are taken. */
export interface Pli {
  readonly add: (consolidation: Consolidation) => void;
  /** Régions, then the country. Départements that were not added are missing for `raison`. */
  readonly conclude: (entete: {
    readonly run: string;
    readonly trimestre: Trimestre;
    readonly faitLe: string;
    readonly raison: 'non-consolide' | 'non-publie';
  }) => readonly ConsolidationTerritoire[];
}

export function openPli(perimetre: Perimetre): Pli {
  const contexte = contexteOf(perimetre);
  const parts = new Map<CodeDepartement, Part>();
  return {
    add: (consolidation) => {
      parts.set(consolidation.departement, readDepartement(consolidation, contexte));
    },
    conclude: ({ raison, ...entete }) => {
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
