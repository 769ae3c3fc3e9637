import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore, Versions } from '../store/index.ts';
import { consolidateLot } from './consolidation-departements.ts';
import {
  describeDepartement,
  listOuvertures,
  nameRun,
  readPositions,
  readRosters,
} from './consolidation-etat.ts';
import { endRun, findFini } from './consolidation-fin.ts';
import { cutLots, forEachOf } from './consolidation-lots.ts';
import { openPli } from './consolidation-niveaux.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import type { Dependances } from './dependances.ts';
import { requireDepartement } from './roster.ts';

export interface DemandeConsolidation {
  readonly trimestre: Trimestre;
  /** One département, without the levels above; every one whose quarter is open, with them, when absent. */
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
  readonly rapport: RapportConsolidation;
}

/**
 * Adds up what the sites filed: départements, then régions, then the country. What is taken is named by its versions: nothing
 * filed since gives the same run back, and a run cut short is taken up again where it stopped.
 * @throws Introuvable when the quarter is not open.
 */
export async function runConsolidation(
  dependances: Dependances,
  demande: DemandeConsolidation,
): Promise<ResultatConsolidation> {
  const { departement } = demande;
  if (departement !== undefined) requireDepartement(departement);
  const consolidations = new Map<CodeDepartement, Consolidation>();
  const rapport = await runNiveaux(dependances, {
    ...demande,
    onConsolidation: (consolidation) => consolidations.set(consolidation.departement, consolidation),
  });
  return {
    run: rapport.run,
    consolidations: rapport.departements.flatMap((fait) => consolidations.get(fait.departement) ?? []),
    rapport,
  };
}

export interface DemandeNiveaux extends DemandeConsolidation {
  /** Is given each département's document, which is not kept here: a whole country never is in memory. */
  readonly onConsolidation?: (consolidation: Consolidation) => void;
}

/** The run itself. Départements are folded as they come: what is held is figures, neither filings nor documents. */
export async function runNiveaux(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  { trimestre, departement, onProgress, onConsolidation }: DemandeNiveaux,
  perimetre: Perimetre = PERIMETRE,
): Promise<RapportConsolidation> {
  // Before anything is read: a run that began later has read at least as much, and speaks in its place.
  const debut = clock().toISOString();
  const ouvertures = await listOuvertures(store, trimestre, departement);
  const ouverts = ouvertures.map((ouverture) => ouverture.departement);
  const lieu = { departements: ouverts, trimestre, instant: debut };
  const heads = await readRosters(store, lieu, perimetre);
  const etats = ouvertures.map((ouverture) => describeDepartement(ouverture, heads, perimetre));
  const [seul] = etats;
  const entier = departement === undefined || !seul;
  const run = entier
    ? nameRun(trimestre, Object.fromEntries(etats.map((etat) => [etat.departement, etat.run])))
    : seul.run;

  const fini = await findFini(store, trimestre, run, entier);
  if (fini && !onConsolidation) return fini;
  const pli = openPli(perimetre, trimestre);
  let fait = 0;
  await forEachOf(cutLots(etats), async (lot) => {
    for (const consolidation of await consolidateLot(lot, { store, trimestre, instant: debut, perimetre })) {
      if (entier) pli.add(consolidation);
      onConsolidation?.(consolidation);
      onProgress?.({ departement: consolidation.departement, fait: (fait += 1), total: etats.length });
    }
  });
  if (fini) return fini;

  const territoires = entier ? pli.conclude({ run, faitLe: debut, raison: 'non-consolide' }) : [];
  const absents = entier ? perimetre.departements.filter((code) => !ouverts.includes(code)) : [];
  return endRun({ store, clock }, { run, trimestre, debut, etats, territoires, absents, heads }, perimetre);
}

/** Current version of each site, in the roster's order; null when it has filed nothing. */
export async function readCurrentVersions(
  store: DepotStore,
  sites: readonly CodeSite[],
  trimestre: Trimestre,
): Promise<Versions> {
  const heads = await readPositions(store, sites, trimestre);
  return Object.fromEntries(sites.map((site) => [site, heads.get(site)?.version || null]));
}
