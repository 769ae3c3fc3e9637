import { canonicalJson } from '../../domain/depot/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Constat } from '../../domain/controle/types.ts';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import {
  certOf,
  cibleOf,
  findSite,
  indicateursPublies,
  reglageOf,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import { buildTableau } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { previousTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { requireDepartement } from './roster.ts';
import { readCurrentVersions } from './consolidation.ts';

/** What a site was asked to justify when it filed. */
export interface Reserve extends Constat {
  readonly site: CodeSite;
  readonly version: number;
}

export type ResultatPublication =
  | {
      readonly etat: 'publie';
      /** 1 for the first publication, more for a rectificatif. */
      readonly version: number;
      readonly tableau: Tableau;
      readonly reserves: readonly Reserve[];
      /** Sites that have filed since the consolidation: not in the tableau. */
      readonly plusRecents: readonly CodeSite[];
    }
  | { readonly etat: 'pas-consolide'; readonly message: string };

export interface DemandePublication {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  /** Function of who publishes, never a name. */
  readonly auteur?: string | undefined;
}

/** Quarters before this one that a series shows: three years with this one. */
const HISTORIQUE = 11;

/**
 * Publishes what was last consolidated, as one frozen tableau. Publishing the same versions again gives the same tableau.
 * @throws Introuvable for an unknown département.
 */
export async function publishTableau(
  dependances: Dependances,
  { departement, trimestre, auteur = 'référent qualité' }: DemandePublication,
): Promise<ResultatPublication> {
  const { store, clock } = dependances;
  requireDepartement(departement);
  const consolidation = await store.latestConsolidation(departement, trimestre);
  if (!consolidation) {
    return {
      etat: 'pas-consolide',
      message: typographie(
        `Le trimestre ${trimestre} du département ${departement} n’est pas consolidé : consolidez-le, puis publiez.`,
      ),
    };
  }
  const instant = clock();
  const { version, tableau } = await store.writePublication({
    tableau: await build(dependances, consolidation, instant),
    versions: consolidation.versions,
    instant: instant.toISOString(),
    auteur,
  });
  return {
    etat: 'publie',
    version,
    tableau,
    reserves: await listReserves(dependances, consolidation),
    plusRecents: await listPlusRecents(dependances, consolidation),
  };
}

async function build({ store }: Dependances, consolidation: Consolidation, instant: Date): Promise<Tableau> {
  const { departement: code, trimestre } = consolidation;
  const anciens = await Promise.all(
    Array.from({ length: HISTORIQUE }, (_, i) =>
      store.latestConsolidation(code, shiftTrimestre(trimestre, -1 - i)),
    ),
  );
  const historique = anciens.flatMap((ancienne) => ancienne ?? []);
  const departement = requireDepartement(code);
  return buildTableau({
    consolidation,
    precedente: historique.find((ancienne) => ancienne.trimestre === previousTrimestre(trimestre)) ?? null,
    historique,
    departement,
    service: sitesOf(code).find(({ genre }) => genre === 'PREF')?.nom ?? `Préfecture ${departement.deNom}`,
    publies: indicateursPublies(code),
    cibleOf: (indicateur) => cibleOf(code, indicateur),
    certOf: (titre) => certOf(code, titre),
    publieLe: dayOf(instant),
    marque: reglageOf(code).marque,
    nomSite: (site) => findSite(site)?.nom,
  });
}

/** What was left to justify in the very versions that the tableau rests on. */
async function listReserves({ store }: Dependances, consolidation: Consolidation): Promise<Reserve[]> {
  const parSite = await Promise.all(
    Object.entries(consolidation.versions).map(async ([site, version]) => {
      const depot = version && (await store.readVersion(site, consolidation.trimestre, version));
      if (!depot) return [];
      const aJustifier = depot.constats.filter(({ severite }) => severite === 'a-justifier');
      return aJustifier.map((constat) => ({ ...constat, site, version: depot.version }));
    }),
  );
  return parSite.flat();
}

async function listPlusRecents({ store }: Dependances, consolidation: Consolidation): Promise<CodeSite[]> {
  const { versions, trimestre } = consolidation;
  const courantes = await readCurrentVersions(store, Object.keys(versions), trimestre);
  if (canonicalJson(courantes) === canonicalJson(versions)) return [];
  return Object.keys(versions).filter((site) => courantes[site] !== versions[site]);
}
