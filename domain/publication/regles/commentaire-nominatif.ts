import { findNominatif } from '../../texte/nominatif.ts';
import type { ReglePublication } from '../types.ts';

/** What is published names functions and services, never people. */
export const commentaireNominatif: ReglePublication = {
  code: 'COMMENTAIRE-NOMINATIF',
  bloque: false,
  explication: 'Un commentaire semble contenir le nom, l’adresse ou le numéro d’une personne.',
  check: ({ tableau }) =>
    tableau.indicateurs.flatMap(({ code, libelle, commentaire }) => {
      const trouve = findNominatif(commentaire ?? '');
      if (trouve === null) return [];
      return [
        {
          indicateur: code,
          message: `${libelle} : le commentaire contient « ${trouve} ». Remplacez une personne par sa fonction, et ses coordonnées par celles du service.`,
        },
      ];
    }),
};
