import type { NomRappel } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { RapportRappels } from '../remind/index.ts';
import type { JourneeRappels } from '../remind/index.ts';
import type { Service } from '../service/index.ts';
import type { DepotStore } from '../store/index.ts';

export interface DependancesEcheancier {
  readonly service: Service;
  readonly store: Pick<DepotStore, 'listEcheances' | 'writeEcheance' | 'listOuvertures'>;
  readonly remind: (journee: JourneeRappels) => Promise<RapportRappels>;
  readonly clock: () => Date;
}

/**
 * - `fait`: done now
 * - `deja-fait`: an earlier run did it
 * - `passe`: its day went by without a machine; a later one replaces it
 * - `attente`: done, and its mails leave on the next working day, with a later run
 * - `echec`: to be done again by the next run
 */
export type FinEtape = 'fait' | 'deja-fait' | 'passe' | 'attente' | 'echec';

export interface EtapeRapportee {
  readonly genre: 'ouverture' | 'rappel' | 'consolidation' | 'proposition';
  readonly rappel: NomRappel | null;
  readonly le: DateIso;
  readonly fin: FinEtape;
  /** What was read, written or passed over, and why. */
  readonly dit: string;
}

export interface RapportDepartement {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly etapes: readonly EtapeRapportee[];
}

export interface RapportEcheances {
  readonly jour: DateIso;
  readonly departements: readonly RapportDepartement[];
  /** Régions and country: done once every département that opened the quarter is consolidated. */
  readonly national: FinNationale;
}

export interface FinNationale {
  readonly fin: 'fait' | 'pas-encore' | 'deja-fait' | 'echec';
  /** The run that did it; who is waited for; what failed. */
  readonly dit: string;
}
