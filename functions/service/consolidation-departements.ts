import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore, Versions } from '../store/index.ts';
import { DonneeCorrompue } from '../store/index.ts';
import type { EtatDepartement } from './consolidation-etat.ts';
import type { Perimetre } from './consolidation-perimetre.ts';

export interface EntreeDepartements {
  readonly store: DepotStore;
  readonly trimestre: Trimestre;
  /** When the versions were read. */
  readonly instant: string;
  readonly perimetre: Perimetre;
}

/**
 * The consolidations of these départements, in their order: those that are written already are read, the others are added up from
 * the very versions of their state, and written.
 */
export async function consolidateLot(
  lot: readonly EtatDepartement[],
  { store, trimestre, instant, perimetre }: EntreeDepartements,
): Promise<readonly Consolidation[]> {
  const dejaEcrits = lot.filter(({ dejaEcrit }) => dejaEcrit);
  const nouveaux = lot.filter(({ dejaEcrit }) => !dejaEcrit);
  const [lues, ecrites] = await Promise.all([
    dejaEcrits.length === 0 ? [] : store.readConsolidations(dejaEcrits),
    nouveaux.length === 0 ? [] : addUp(),
  ]);
  const parCode = new Map([...lues, ...ecrites].map((c) => [c.departement, c]));
  return lot.map(({ departement, run }) => {
    const consolidation = parCode.get(departement);
    if (!consolidation) throw new DonneeCorrompue(`consolidation ${run} du département ${departement}`);
    return consolidation;
  });

  async function addUp(): Promise<readonly Consolidation[]> {
    const versions = Object.assign({}, ...nouveaux.map((etat) => etat.versions)) as Versions;
    const depots = await store.readFigures(trimestre, versions);
    const consolidations = nouveaux.map(({ departement, run, versions: prises }) =>
      consolidate({
        run,
        departement,
        trimestre,
        faitLe: instant,
        depots: new Map(Object.keys(prises).map((site) => [site, depots.get(site) ?? null])),
        indicateurs: perimetre.indicateurs,
        indicateursDuSite: perimetre.indicateursDuSite,
        frequenceOf: perimetre.frequenceOf,
      }),
    );
    const remplaces = new Map(nouveaux.map(({ departement, remplace }) => [departement, remplace]));
    return store.writeConsolidations(consolidations, instant, remplaces);
  }
}
