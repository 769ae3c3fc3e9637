import type { CodeDepartement, CodeIndicateur, CodeSite, Indicateur } from '../referentiels/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { buildAgregat } from './agregat.ts';
import type { Consolidation, DepotFige } from './types.ts';

export interface EntreeConsolidation {
  readonly run: string;
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  /** Instant, ISO 8601 UTC. */
  readonly faitLe: string;
  /** Every site of the roster, in its order; null when it has filed nothing. */
  readonly depots: ReadonlyMap<CodeSite, DepotFige | null>;
  /** Current definitions, one per code. */
  readonly indicateurs: readonly Indicateur[];
  readonly indicateursDuSite: (site: CodeSite) => readonly CodeIndicateur[];
}

/**
 * Adds the sites of a département up, indicator by indicator, each by the rule of its definition. An indicator that no
 * rostered site measures has no aggregate; a site that is not expected for an indicator brings nothing to it.
 * @throws RangeError when a version of another site or quarter is given.
 */
export function consolidate(entree: EntreeConsolidation): Consolidation {
  const { run, departement, trimestre, faitLe, depots, indicateurs, indicateursDuSite } = entree;
  for (const [site, depot] of depots) checkPlace(site, depot, trimestre);
  const parSite = new Map([...depots.keys()].map((site) => [site, new Set(indicateursDuSite(site))]));
  const attendusOf = (code: CodeIndicateur): CodeSite[] =>
    [...parSite].flatMap(([site, codes]) => (codes.has(code) ? [site] : []));

  return {
    run,
    departement,
    trimestre,
    versions: Object.fromEntries([...depots].map(([site, depot]) => [site, depot?.version ?? null])),
    agregats: indicateurs.flatMap((indicateur) => {
      const attendus = attendusOf(indicateur.code);
      return attendus.length === 0 ? [] : [buildAgregat(indicateur, attendus, depots)];
    }),
    faitLe,
  };
}

/** A figure of another place or time must never slip in: the caller mixed its versions up. */
function checkPlace(site: CodeSite, depot: DepotFige | null, trimestre: Trimestre): void {
  if (!depot || (depot.contenu.site === site && depot.contenu.trimestre === trimestre)) return;
  throw new RangeError(
    `Version de ${depot.contenu.site} au ${depot.contenu.trimestre} donnée pour ${site} au ${trimestre}.`,
  );
}
