import type { ReglePublication } from '../types.ts';

/** A tableau without one figure tells nothing, and would stand as if it did. */
export const rienAPublier: ReglePublication = {
  code: 'RIEN-A-PUBLIER',
  bloque: true,
  explication: 'Aucun indicateur publié n’a de chiffre pour ce trimestre.',
  check: ({ tableau }) =>
    tableau.indicateurs.some(({ valeur }) => valeur !== null)
      ? []
      : [
          {
            message:
              'Aucun indicateur publié n’a de chiffre : vérifiez que les sites ont déposé leur classeur, puis consolidez de nouveau.',
          },
        ],
};
