import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import { buildRapport } from './consolidation-rapport.ts';
import type { EntreeRapport } from './consolidation-rapport.ts';
import type { Dependances } from './dependances.ts';

/** The record of a run that was ended, and, for a whole one, that still speaks for its quarter. */
export async function findFini(
  store: DepotStore,
  trimestre: Trimestre,
  run: string,
  entier: boolean,
): Promise<RapportConsolidation | null> {
  if (entier && (await store.latestRun(trimestre)) !== run) return null;
  return store.readRapport(run);
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
    store.readHeads(sites, trimestre),
    store.readVersionsPubliees(departements, trimestre),
  ]);
  const fin = clock().toISOString();
  const rapport = buildRapport({ ...entree, fin, headsApres, publiees }, perimetre);
  return store.writeRun(rapport, territoires);
}
