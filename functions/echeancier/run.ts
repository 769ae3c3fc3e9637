import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { previousTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { runDepartement } from './departement.ts';
import type { DependancesEcheancier, RapportDepartement, RapportEcheances } from './types.ts';

/**
 * Everything that the calendar has brought to départements up to a day, for the quarter that is over: opening, reminders,
 * consolidation, proposal. What was done is not done again; what a machine that was off has missed is caught up with, but for
 * reminders, of which the latest alone is sent. A step that fails stops neither the other départements nor the next run.
 * @param departements in service: those whose quarter is to be opened and followed
 */
export async function runEcheances(
  dependances: DependancesEcheancier,
  { jour, departements }: { readonly jour: DateIso; readonly departements: readonly CodeDepartement[] },
  onProgress?: (fait: RapportDepartement, rang: number) => void,
): Promise<RapportEcheances> {
  const trimestre = previousTrimestre(trimestreOf(jour));
  const rapports: RapportDepartement[] = [];
  for (const departement of departements) {
    const rapport = await runDepartement(dependances, departement, trimestre, jour);
    rapports.push(rapport);
    onProgress?.(rapport, rapports.length);
  }
  return { jour, departements: rapports, national: await runNational(dependances, trimestre) };
}

/** Where the record of the country is kept, beside those of the départements. */
const NATIONAL = 'FR';

/** Régions and country, once every département that opened the quarter has its consolidation. */
async function runNational(
  { service, store, clock }: DependancesEcheancier,
  trimestre: Trimestre,
): Promise<RapportEcheances['national']> {
  const ouvertures = await store.listOuvertures(trimestre);
  if (ouvertures.length === 0 || ouvertures.some(({ run }) => run === null)) return 'pas-encore';
  if ((await store.listEcheances(trimestre, NATIONAL)).length > 0) return 'deja-fait';
  try {
    const { run } = await service.consolidate({ trimestre });
    await store.writeEcheance(trimestre, NATIONAL, {
      etape: 'consolidation',
      fin: 'fait',
      instant: clock().toISOString(),
      dit: run,
    });
    return 'fait';
  } catch {
    return 'echec';
  }
}
