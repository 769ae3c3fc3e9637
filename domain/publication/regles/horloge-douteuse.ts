import type { ReglePublication } from '../types.ts';

/** The date of a tableau is public, and comes from the clock of the server. */
export const horlogeDouteuse: ReglePublication = {
  code: 'HORLOGE-DOUTEUSE',
  bloque: false,
  explication:
    'L’horloge du serveur ne s’accorde pas avec ce qui est enregistré : la date de publication serait fausse.',
  check: ({ horloge = null }) => (horloge === null ? [] : [{ message: horloge }]),
};
