import { publishResponsable, RESPONSABLE_INTERNE } from '../../texte/fonction.ts';
import type { ReglePublication } from '../types.ts';

/** Inside, the team writes who answers for an action as it likes. The public reads the function, and the référent is told which. */
export const responsableNominatif: ReglePublication = {
  code: 'RESPONSABLE-NOMINATIF',
  bloque: false,
  explication:
    'Le responsable d’une action n’est pas écrit comme une fonction : le tableau publié montre la fonction seule, ou « désigné en interne ».',
  check: ({ tableau, consolidation }) => {
    const publies = new Map(tableau.indicateurs.map(({ code, libelle }) => [code, libelle]));
    const dits = new Map(
      consolidation.agregats
        .filter(({ code }) => publies.has(code))
        .flatMap(({ code, actions }) =>
          actions.flatMap(({ site, numero, responsable }) =>
            responsable === null || publishResponsable(responsable) === responsable
              ? []
              : ([[`${site} ${numero}`, { code, site, numero, responsable }]] as const),
          ),
        ),
    );
    return [...dits.values()].map(({ code, site, numero, responsable }) => {
      const lu = publishResponsable(responsable);
      const remede =
        lu === RESPONSABLE_INTERNE
          ? ' Pour montrer une fonction, le site l’inscrit dans son plan d’actions, par exemple « chef du bureau des usagers ».'
          : '';
      return {
        indicateur: code,
        site,
        message: `${publies.get(code)}, action ${numero} du site ${site} : le responsable « ${responsable} » sera publié « ${lu} ».${remede}`,
      };
    });
  },
};
