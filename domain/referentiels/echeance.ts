import { calendrierOf, echeance } from '../temps/jours-ouvres/index.ts';
import { debutTrimestre, shiftTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { echeanceDepot } from './reglages.ts';
import type { CodeDepartement, EcheanceDepot } from './types.ts';

/**
 * Last day to file a quarter in a département, by its calendar of holidays. The first working day of the next quarter is the
 * first of the delay, whatever the day on which the quarter ends.
 */
export function echeanceDepotOf(departement: CodeDepartement, trimestre: Trimestre): EcheanceDepot {
  const { joursOuvres, aConfirmer } = echeanceDepot;
  const lendemain = debutTrimestre(shiftTrimestre(trimestre, 1));
  return { date: echeance(lendemain, joursOuvres - 1, calendrierOf(departement)), aConfirmer };
}
