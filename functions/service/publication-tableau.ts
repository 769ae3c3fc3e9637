import type { Consolidation } from '../../domain/consolidation/types.ts';
import {
  certOf,
  cibleOf,
  findSite,
  indicateursPublies,
  reglageOf,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import { etapesOf } from '../../domain/signal/index.ts';
import type { EtapeDeclaree } from '../../domain/signal/index.ts';
import { buildTableau, HISTORIQUE_TABLEAU } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { previousTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import { withCerts } from './consolidation-certs.ts';
import { readTerritoire } from './consolidation-lecture.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { readMois } from './mois.ts';
import { requireDepartement } from './roster.ts';

/** The tableau of a consolidation that has the figures of its CERTs, dated of the day of `instant` in Paris. */
export async function buildTableauOf(
  { store }: Dependances,
  consolidation: Consolidation,
  instant: Date,
  etapes: readonly EtapeDeclaree[],
): Promise<Tableau> {
  const { departement: code, trimestre } = consolidation;
  const anciens = await Promise.all(
    Array.from({ length: HISTORIQUE_TABLEAU }, (_, i) =>
      store.latestConsolidation(code, shiftTrimestre(trimestre, -1 - i)),
    ),
  );
  const historique = await Promise.all(
    anciens.flatMap((ancienne) => (ancienne ? [withCerts(store, ancienne, 'publication')] : [])),
  );
  const departement = requireDepartement(code);
  // What this quarter's other publications say, and nothing that they have not published.
  const pays = await readTerritoire(store, { niveau: 'national', code: 'FR', trimestre }, 'publique');
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
    reserves: reglageOf(code).reserves ?? [],
    nomSite: (site) => findSite(site)?.nom,
    ...(await readMois({ store }, consolidation, historique)),
    etapesOf: (indicateur) => etapesOf(etapes, indicateur),
    distributionOf: (indicateur) =>
      pays?.agregats.find((agregat) => agregat.code === indicateur)?.distribution ?? null,
  });
}
