import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import { readPositions } from './consolidation-etat.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import { buildRapport } from './consolidation-rapport.ts';
import type { EntreeRapport } from './consolidation-rapport.ts';
import type { Dependances } from './dependances.ts';

/**
 * The record of a run that was ended, and, for a whole one, that still speaks for its quarter. What it lists to be rectified is
 * looked at again: a rectificatif published since is not asked for a second time.
 */
export async function findFini(
  store: DepotStore,
  trimestre: Trimestre,
  run: string,
  entier: boolean,
): Promise<RapportConsolidation | null> {
  if (entier && (await store.latestRun(trimestre)) !== run) return null;
  const rapport = await store.readRapport(run);
  return rapport && { ...rapport, aRectifier: await listEncoreARectifier(store, rapport) };
}

async function listEncoreARectifier(
  store: DepotStore,
  { trimestre, departements, aRectifier }: RapportConsolidation,
): Promise<RapportConsolidation['aRectifier']> {
  if (!aRectifier.some(({ ou }) => ou === 'tableau')) return aRectifier;
  const codes = departements.map(({ departement }) => departement);
  const publiees = await store.readVersionsPubliees(codes, trimestre);
  const prises = new Map([...publiees.values()].flatMap(({ versions }) => Object.entries(versions)));
  return aRectifier.filter(
    ({ site, courante, ou }) => ou === 'run' || (prises.has(site) && prises.get(site) !== courante),
  );
}

/** Looks again at who filed meanwhile, then writes the levels above and the record: a run is whole once that is there. */
export async function endRun(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  entree: Omit<EntreeRapport, 'fin' | 'headsApres' | 'publiees'>,
  perimetre: Perimetre,
): Promise<RapportConsolidation> {
  const { etats, trimestre, territoires } = entree;
  const sites = etats.flatMap(({ versions }) => Object.keys(versions));
  const departements = etats.map(({ departement }) => departement);
  const [headsApres, publiees] = await Promise.all([
    readPositions(store, sites, trimestre),
    store.readVersionsPubliees(departements, trimestre),
  ]);
  const fin = clock().toISOString();
  const rapport = buildRapport({ ...entree, fin, headsApres, publiees }, perimetre);
  return store.writeRun(rapport, territoires);
}
