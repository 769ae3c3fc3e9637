import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore, Versions } from '../store/index.ts';
import { DonneeCorrompue } from '../store/index.ts';
import type { EtatDepartement } from './consolidation-etat.ts';
import type { Perimetre } from './consolidation-perimetre.ts';

/** Sites of one lot: what the engine gives back in one request. */
const SITES_PAR_LOT = 100;
/** Lots on their way at once: while one is added up, the next is being read. Bounds the memory too. */
const LOTS_A_LA_FOIS = 3;

/** Départements put together until a request is full. */
export function cutLots(etats: readonly EtatDepartement[]): readonly (readonly EtatDepartement[])[] {
  const lots: EtatDepartement[][] = [];
  let place = 0;
  for (const etat of etats) {
    const sites = Object.keys(etat.versions).length;
    const lot = lots.at(-1);
    if (lot && sites <= place) lot.push(etat);
    else {
      lots.push([etat]);
      place = SITES_PAR_LOT;
    }
    place -= sites;
  }
  return lots;
}

/** Runs `faire` on each, a few at a time; the first failure stops what has not begun. */
export async function forEachOf<T>(liste: readonly T[], faire: (element: T) => Promise<void>): Promise<void> {
  const suite = liste.values();
  const work = async (): Promise<void> => {
    for (const element of suite) await faire(element);
  };
  await Promise.all(Array.from({ length: LOTS_A_LA_FOIS }, work));
}

export interface EntreeDepartements {
  readonly store: DepotStore;
  readonly trimestre: Trimestre;
  /** When the versions were read, and since when the run speaks. */
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
      }),
    );
    return store.writeConsolidations(consolidations, instant);
  }
}
