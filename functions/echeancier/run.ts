import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { runDepartement } from './departement.ts';
import { trimestreSuivi } from './en-service.ts';
import { sayErreur } from './etapes.ts';
import type { DependancesEcheancier, FinNationale, RapportDepartement, RapportEcheances } from './types.ts';

export interface DemandeEcheances {
  readonly jour: DateIso;
  /** In service: those whose quarter is to be opened and followed. */
  readonly departements: readonly CodeDepartement[];
  /** Stops between two départements; the next run takes up from there. */
  readonly arret?: AbortSignal;
  readonly onProgress?: (fait: RapportDepartement, rang: number, total: number) => void;
}

/**
 * Everything that the calendar has brought to départements up to a day, for the quarter that is over: opening, reminders,
 * consolidation, proposal. What was done is not done again; what a machine that was off has missed is caught up with, but for
 * reminders, of which the latest alone is sent. A step that fails stops neither the other départements nor the next run.
 * @throws the reason of `arret`
 */
export async function runEcheances(
  dependances: DependancesEcheancier,
  { jour, departements, arret, onProgress }: DemandeEcheances,
): Promise<RapportEcheances> {
  const trimestre = trimestreSuivi(jour);
  const rapports: RapportDepartement[] = [];
  for (const departement of departements) {
    arret?.throwIfAborted();
    const rapport = await runDepartement(dependances, departement, trimestre, jour);
    rapports.push(rapport);
    onProgress?.(rapport, rapports.length, departements.length);
  }
  return { jour, departements: rapports, national: await runNational(dependances, trimestre) };
}

/** So many départements named in a sentence. */
const NOMMES = 5;

/**
 * Régions and country, once every département that opened the quarter has its consolidation: those very ones are folded, and what was
 * filed since stays out. Asked again, it gives the same run until a département has another one.
 */
export async function runNational(
  { service, store }: Pick<DependancesEcheancier, 'service' | 'store'>,
  trimestre: Trimestre,
): Promise<FinNationale> {
  const ouvertures = await store.listOuvertures(trimestre);
  const attendus = ouvertures.flatMap(({ departement, run }) => (run === null ? [departement] : []));
  if (ouvertures.length === 0)
    return { fin: 'pas-encore', dit: 'Aucun département n’a ouvert le trimestre.' };
  if (attendus.length > 0) {
    const reste = attendus.length > NOMMES ? ` et ${attendus.length - NOMMES} autres` : '';
    return { fin: 'pas-encore', dit: `À consolider : ${attendus.slice(0, NOMMES).join(', ')}${reste}.` };
  }
  try {
    const avant = await service.rapportConsolidation({ trimestre });
    const { run } = await service.assemble(trimestre);
    return { fin: avant?.run === run ? 'deja-fait' : 'fait', dit: `Consolidation ${run}.` };
  } catch (erreur) {
    return { fin: 'echec', dit: sayErreur(erreur) };
  }
}
