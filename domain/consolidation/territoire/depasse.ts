import { INSECABLE } from '../../nombre/index.ts';
import type { CodeDepartement } from '../../referentiels/types.ts';
import type { ConsolidationTerritoire } from './types.ts';

/** Beyond it, départements are counted and no longer named. */
const NOMMES = 5;

const SUITE = `sans être compris ici${INSECABLE}: refaites la consolidation de tous les départements.`;

/** « Les départements 22, 35 ont été consolidés depuis… » */
function tell(autres: readonly CodeDepartement[]): string {
  if (autres.length === 1) return `Le département ${autres[0]} a été consolidé depuis ce calcul, ${SUITE}`;
  const qui =
    autres.length <= NOMMES
      ? `Les départements ${autres.join(', ')}`
      : `${autres.length}${INSECABLE}départements`;
  return `${qui} ont été consolidés depuis ce calcul, ${SUITE}`;
}

/**
 * What a région or the country was computed before: the last runs of départements that it did not take. Null when it took them all.
 * @param derniers last run of each département, null before any
 */
export function findDepasse(
  { departements }: Pick<ConsolidationTerritoire, 'departements'>,
  derniers: ReadonlyMap<CodeDepartement, string | null>,
): NonNullable<ConsolidationTerritoire['depasse']> | null {
  const autres = Object.entries(departements)
    .filter(([departement, pris]) => (derniers.get(departement) ?? pris) !== pris)
    .map(([departement]) => departement)
    .toSorted();
  return autres.length === 0 ? null : { departements: autres, texte: tell(autres) };
}
