import type { LigneJournal } from '../api/journal.ts';
import type { NomProbleme } from '../api/problemes.ts';
import type { Journal, Mesures } from './journal.ts';

type Ligne = Omit<LigneJournal, 'erreur'>;

const isDepot = ({ methode, chemin }: Ligne): boolean => methode === 'POST' && chemin.endsWith('/depots');

const FIN_DEPOT: Readonly<Record<number, string>> = { 201: 'DepotsRecus', 200: 'DepotsDejaRecus' };
/** By the problem, and not by its status: a reason that is missing is no conflict, a key that served is no refused workbook. */
const FIN_PROBLEME: Partial<Record<NomProbleme, string>> = {
  conflit: 'DepotsEnConflit',
  'classeur-refuse': 'DepotsRefuses',
  'classeur-illisible': 'DepotsRefuses',
};

function finOf(ligne: Ligne): string | undefined {
  if (!isDepot(ligne)) return undefined;
  return ligne.probleme === undefined ? FIN_DEPOT[ligne.statut] : FIN_PROBLEME[ligne.probleme];
}

/** Figures of one request: how long, whether it failed on our side, what became of a filing, and how old the figures are. */
export function mesuresOf(ligne: Ligne): Mesures {
  const { statut, ms, ageConsolidationHeures: age } = ligne;
  const fin = finOf(ligne);
  return {
    Latence: [ms, 'Milliseconds'],
    ErreursInternes: [statut >= 500 ? 1 : 0, 'Count'],
    ...(fin ? { [fin]: [1, 'Count'] } : {}),
    ...(age === undefined ? {} : { AgeConsolidation: [Math.round(age * 3600), 'Seconds'] }),
  };
}

/**
 * Writes the line of a request with its figures; then, for a workbook that was refused, one line for each code: the rule that
 * refuses most is the one that the workbook or the guide explains worst.
 */
export function measureRequete(journal: Journal, ligne: Ligne): void {
  journal.measure('requete', mesuresOf(ligne), ligne);
  if (!isDepot(ligne)) return;
  for (const code of ligne.codes ?? [])
    journal.measure('refus', { RefusParCode: [1, 'Count'] }, { code }, ['code']);
}
