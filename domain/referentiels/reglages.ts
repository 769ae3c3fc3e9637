import type { CodeDepartement, ReglageDepartement, ReglageEcheance } from './types.ts';

/**
 * Last day to file: so many working days after the end of the quarter. No source of the seeds gives a delay: fifteen days is
 * our proposal, shown as « à confirmer » until the bureau national says.
 */
export const echeanceDepot: ReglageEcheance = { joursOuvres: 15, aConfirmer: true };

/** Working days between the last day to file and the consolidation: ours, « à confirmer ». */
export const DELAI_CONSOLIDATION = 3;

/** What départements decided for themselves. One that decided nothing has the default of `reglageOf`. */
export const REGLAGES: Readonly<Record<CodeDepartement, ReglageDepartement>> = {
  '37': {
    departement: '37',
    cibles: {},
    // Shown to the comité local des usagers of 21 April 2021 with their targets: public already.
    publiesEnPlus: ['ETR-PREMIERE', 'ETR-RENOUV', 'WEB-CONNEXION'],
    marque: false,
  },
};
