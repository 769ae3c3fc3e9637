export { runDepartement } from './departement.ts';
export { listEnService, trimestreSuivi } from './en-service.ts';
export type { DependancesEnService } from './en-service.ts';
export { runEcheances, runNational } from './run.ts';
export type { DemandeEcheances } from './run.ts';
export type {
  DependancesEcheancier,
  EtapeRapportee,
  FinNationale,
  FinEtape,
  RapportDepartement,
  RapportEcheances,
} from './types.ts';
