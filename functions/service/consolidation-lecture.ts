import { consolidate, findDepasse, FRANCE } from '../../domain/consolidation/index.ts';
import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import { openPli } from './consolidation-niveaux.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';

/** A level of the consolidation, by its code: `37-PREF`, `37`, `24`, `FR`. */
export interface LieuNiveau {
  readonly niveau: 'site' | 'departement' | 'region' | 'national';
  readonly code: string;
  readonly trimestre: Trimestre;
}

/**
 * Who looks: `interne` sees what is consolidated, at once; `publique` sees, above the département, the figures of those that have
 * published and of no other.
 */
export type Portee = 'interne' | 'publique';

/** What speaks for a département: its last consolidation or, for the public, the one behind what it has published. */
export async function readDepartement(
  store: DepotStore,
  departement: CodeDepartement,
  trimestre: Trimestre,
  portee: Portee = 'interne',
): Promise<Consolidation | null> {
  if (portee === 'interne') return store.latestConsolidation(departement, trimestre);
  const publiee = (await store.readVersionsPubliees([departement], trimestre)).get(departement);
  if (!publiee) return null;
  const [consolidation] = await store.readConsolidations([{ departement, run: publiee.run }]);
  return consolidation ?? null;
}

/**
 * A site by itself, under the version that the last consolidation of its département took, or that its published tableau rests
 * on; null before it.
 */
export async function readSite(
  store: DepotStore,
  site: CodeSite,
  departement: CodeDepartement,
  trimestre: Trimestre,
  portee: Portee = 'interne',
): Promise<Consolidation | null> {
  const consolidation = await readDepartement(store, departement, trimestre, portee);
  if (!consolidation) return null;
  const version = consolidation.versions[site] ?? null;
  const depots = await store.readFigures(trimestre, { [site]: version });
  const { indicateurs, indicateursDuSite, frequenceOf } = PERIMETRE;
  return consolidate({
    run: consolidation.run,
    departement,
    trimestre,
    faitLe: consolidation.faitLe,
    depots: new Map([[site, depots.get(site) ?? null]]),
    indicateurs,
    indicateursDuSite,
    frequenceOf,
  });
}

/** A région or the country as the last whole run left it, with what was consolidated since, or folded again from what is published. */
export async function readTerritoire(
  store: DepotStore,
  { niveau, code, trimestre }: LieuNiveau & { readonly niveau: 'region' | 'national' },
  portee: Portee,
): Promise<ConsolidationTerritoire | null> {
  if (portee === 'publique') return foldPublies(store, { niveau, code, trimestre });
  const run = await store.latestRun(trimestre);
  if (run === null) return null;
  const [territoire, ouvertures] = await Promise.all([
    store.readTerritoire(run, { niveau, code }),
    store.listOuvertures(trimestre),
  ]);
  const depasse =
    territoire && findDepasse(territoire, new Map(ouvertures.map((une) => [une.departement, une.run])));
  return depasse ? { ...territoire, depasse } : territoire;
}

/** Départements read together: enough for one request, few enough for their documents to be forgotten as they are folded. */
const LOT = 25;

async function foldPublies(
  store: DepotStore,
  { niveau, code, trimestre }: LieuNiveau,
): Promise<ConsolidationTerritoire | null> {
  const departements = PERIMETRE.departements.filter(
    (departement) => niveau === 'national' || PERIMETRE.regionOf(departement) === code,
  );
  const publiees = [...(await store.readVersionsPubliees(departements, trimestre))];
  if (publiees.length === 0) return null;
  const regions = PERIMETRE.regions.filter((region) => niveau === 'national' || region === code);
  const pli = openPli({ ...PERIMETRE, departements, regions }, trimestre);
  let faitLe = '';
  for (let i = 0; i < publiees.length; i += LOT) {
    const refs = publiees.slice(i, i + LOT).map(([departement, { run }]) => ({ departement, run }));
    for (const consolidation of await store.readConsolidations(refs)) {
      pli.add(consolidation);
      if (consolidation.faitLe > faitLe) faitLe = consolidation.faitLe;
    }
  }
  const territoires = pli.conclude({ run: 'publie', faitLe, raison: 'non-publie' });
  return territoires.find((territoire) => territoire.niveau === niveau) ?? null;
}

/** The record of a run; of the last whole one of a quarter when none is named. */
export async function readRapport(
  store: DepotStore,
  { trimestre, run }: { readonly trimestre: Trimestre; readonly run?: string | undefined },
): Promise<RapportConsolidation | null> {
  const voulu = run ?? (await store.latestRun(trimestre));
  return voulu === null ? null : store.readRapport(voulu);
}

export { FRANCE };
