import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { Depot } from '../../domain/depot/types.ts';
import { INDICATEURS, indicateursOf } from '../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import { DonneeCorrompue, sha256Of } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import { openRoster, requireDepartement, requireSite } from './roster.ts';

export interface DemandeConsolidation {
  readonly trimestre: Trimestre;
  /** One département; every one whose quarter is open when absent. */
  readonly departement?: CodeDepartement | undefined;
  readonly onProgress?: (avancee: {
    readonly departement: CodeDepartement;
    readonly fait: number;
    readonly total: number;
  }) => void;
}

export interface ResultatConsolidation {
  readonly run: string;
  readonly consolidations: readonly Consolidation[];
}

type Versions = Consolidation['versions'];

/**
 * Freezes the current version of each site and adds them up. Nothing filed since the last run: the last run is given back.
 * The run's name comes from the quarter and the versions it starts from, so that a consolidation cut short is taken up
 * again and not begun anew.
 * @throws Introuvable when the quarter is not open.
 */
export async function runConsolidation(
  dependances: Dependances,
  { trimestre, departement, onProgress }: DemandeConsolidation,
): Promise<ResultatConsolidation> {
  const { store } = dependances;
  const departements = await listDepartements(store, trimestre, departement);
  const courantes = new Map<CodeDepartement, Versions>();
  for (const code of departements) {
    const sites = await openRoster(dependances, code, trimestre);
    courantes.set(code, await readCurrentVersions(store, sites, trimestre));
  }
  const dernieres = await findUpToDate(store, trimestre, courantes);
  if (dernieres) return dernieres;

  const run = `${trimestre}-${sha256Of(canonicalJson(Object.fromEntries(courantes))).slice(0, 12)}`;
  const consolidations: Consolidation[] = [];
  for (const [code, versions] of courantes) {
    const sites = Object.keys(versions);
    consolidations.push(await consolidateDepartement(dependances, run, code, trimestre, sites));
    onProgress?.({ departement: code, fait: consolidations.length, total: departements.length });
  }
  return { run, consolidations };
}

async function listDepartements(
  store: DepotStore,
  trimestre: Trimestre,
  departement: CodeDepartement | undefined,
): Promise<CodeDepartement[]> {
  if (departement !== undefined) requireDepartement(departement);
  const ouverts = (await store.listOuvertures(trimestre)).map((ouverture) => ouverture.departement);
  const voulus = departement === undefined ? ouverts : ouverts.filter((code) => code === departement);
  if (voulus.length > 0) return voulus;
  const ou = departement === undefined ? 'aucun département' : `le département ${departement}`;
  throw new Introuvable(
    'trimestre',
    `Le trimestre ${trimestre} n’est ouvert pour ${ou} : déposez d’abord un classeur, puis consolidez.`,
  );
}

/** Current version of each site, in the roster's order; null when it has filed nothing. */
export async function readCurrentVersions(
  store: DepotStore,
  sites: readonly CodeSite[],
  trimestre: Trimestre,
): Promise<Versions> {
  const heads = await store.readHeads(sites, trimestre);
  return Object.fromEntries(sites.map((site) => [site, heads.get(site)?.version || null]));
}

/** The last run when it covers these very départements with these very versions; null otherwise. */
async function findUpToDate(
  store: DepotStore,
  trimestre: Trimestre,
  courantes: ReadonlyMap<CodeDepartement, Versions>,
): Promise<ResultatConsolidation | null> {
  const consolidations: Consolidation[] = [];
  for (const [code, versions] of courantes) {
    const derniere = await store.latestConsolidation(code, trimestre);
    if (!derniere || canonicalJson(derniere.versions) !== canonicalJson(versions)) return null;
    consolidations.push(derniere);
  }
  const [premiere, ...autres] = consolidations;
  if (!premiere || autres.some(({ run }) => run !== premiere.run)) return null;
  return { run: premiere.run, consolidations };
}

async function consolidateDepartement(
  { store, clock }: Dependances,
  run: string,
  departement: CodeDepartement,
  trimestre: Trimestre,
  sites: readonly CodeSite[],
): Promise<Consolidation> {
  const depots = await Promise.all(
    sites.map(async (site): Promise<[CodeSite, Depot | null]> => {
      const version = await store.freeze(site, trimestre, run);
      if (version === null) return [site, null];
      const depot = await store.readVersion(site, trimestre, version);
      if (!depot) throw new DonneeCorrompue(`version ${version} de ${site} au ${trimestre}`);
      return [site, depot];
    }),
  );
  const instant = clock().toISOString();
  const consolidation = consolidate({
    run,
    departement,
    trimestre,
    faitLe: instant,
    depots: new Map(depots),
    indicateurs: INDICATEURS,
    indicateursDuSite: (site) => indicateursOf(requireSite(site)).map(({ code }) => code),
  });
  return store.writeConsolidation(consolidation, instant);
}
