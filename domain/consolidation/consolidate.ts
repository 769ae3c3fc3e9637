import { isMesure } from '../referentiels/frequence.ts';
import type {
  CodeDepartement,
  CodeIndicateur,
  CodeSite,
  Frequence,
  Indicateur,
} from '../referentiels/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { buildAgregat } from './agregat.ts';
import { findLigne } from './examen.ts';
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
  /** When a site measures an indicator; absent: everything is measured each quarter. */
  readonly frequenceOf?: ((site: CodeSite, indicateur: Indicateur) => Frequence) | undefined;
}

/**
 * Adds the sites of a département up, indicator by indicator, each by the rule of its definition. An indicator that no
 * rostered site measures has no aggregate; a site that is not expected for an indicator brings nothing to it. Out of the
 * quarter of a yearly indicator nobody is expected, but who gave a figure all the same counts.
 * @throws RangeError when a version of another site or quarter is given.
 */
export function consolidate(entree: EntreeConsolidation): Consolidation {
  const { run, departement, trimestre, faitLe, depots, indicateurs, indicateursDuSite } = entree;
  for (const [site, depot] of depots) checkPlace(site, depot, trimestre);
  const attendusDe = listAttendus([...depots.keys()], indicateursDuSite);

  return {
    run,
    departement,
    trimestre,
    versions: Object.fromEntries([...depots].map(([site, depot]) => [site, depot?.version ?? null])),
    agregats: indicateurs.flatMap((indicateur) => {
      const attendus = attendusDe.get(indicateur.code)?.filter((site) => isAttendu(site, indicateur, entree));
      return attendus?.length ? [buildAgregat(indicateur, attendus, depots)] : [];
    }),
    faitLe,
  };
}

/** Sites that are expected for each indicator, in the order given. */
function listAttendus(
  sites: readonly CodeSite[],
  indicateursDuSite: EntreeConsolidation['indicateursDuSite'],
): ReadonlyMap<CodeIndicateur, readonly CodeSite[]> {
  const attendus = new Map<CodeIndicateur, CodeSite[]>();
  for (const site of sites) {
    for (const code of new Set(indicateursDuSite(site))) {
      const deja = attendus.get(code);
      if (deja) deja.push(site);
      else attendus.set(code, [site]);
    }
  }
  return attendus;
}

function isAttendu(
  site: CodeSite,
  indicateur: Indicateur,
  { frequenceOf, trimestre, depots }: EntreeConsolidation,
): boolean {
  if (!frequenceOf || isMesure(frequenceOf(site, indicateur), trimestre)) return true;
  const contenu = depots.get(site)?.contenu;
  const ligne = contenu && findLigne(contenu, indicateur.code);
  return ligne !== undefined && ligne.mesure.nature !== 'absente';
}

/** A figure of another place or time must never slip in: the caller mixed its versions up. */
function checkPlace(site: CodeSite, depot: DepotFige | null, trimestre: Trimestre): void {
  if (!depot || (depot.contenu.site === site && depot.contenu.trimestre === trimestre)) return;
  throw new RangeError(
    `Version de ${depot.contenu.site} au ${depot.contenu.trimestre} donnée pour ${site} au ${trimestre}.`,
  );
}
