import { DEPARTEMENTS } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { previousTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import type { StoreIdentite } from '../store/identite.ts';

export interface DependancesEnService {
  readonly store: Pick<DepotStore, 'listOuvertures'>;
  readonly annuaires: Pick<StoreIdentite, 'listAnnuaires' | 'readAnnuaire'>;
}

/** The quarter that the calendar is about on a day: the one that is over. */
export const trimestreSuivi = (jour: DateIso): Trimestre => previousTrimestre(trimestreOf(jour));

/**
 * Départements whose calendar is followed on a day: those that have somebody in their directory, and those that opened this quarter
 * or the one before. The others have not begun: nothing is opened in their place.
 */
export async function listEnService(
  { store, annuaires }: DependancesEnService,
  jour: DateIso,
): Promise<readonly CodeDepartement[]> {
  const trimestre = trimestreSuivi(jour);
  const codes = DEPARTEMENTS.map(({ code }) => code);
  const [ouvertes, precedentes, ecrits] = await Promise.all([
    store.listOuvertures(trimestre),
    store.listOuvertures(previousTrimestre(trimestre)),
    annuaires.listAnnuaires(codes),
  ]);
  const ouverts = new Set([...ouvertes, ...precedentes].map(({ departement }) => departement));
  const lus = await Promise.all(ecrits.map((code) => annuaires.readAnnuaire(code)));
  const peuples = new Set(lus.filter(({ personnes }) => personnes.length > 0).map(({ code }) => code));
  return codes.filter((code) => ouverts.has(code) || peuples.has(code));
}
