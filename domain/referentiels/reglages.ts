import type { CodeDepartement, ReglageDepartement } from './types.ts';

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
