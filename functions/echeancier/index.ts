export { runEcheances } from './run.ts';
export type {
  DependancesEcheancier,
  EtapeRapportee,
  FinEtape,
  RapportDepartement,
  RapportEcheances,
} from './types.ts';
