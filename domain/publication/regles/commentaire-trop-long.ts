import { formatNombre } from '../../nombre/index.ts';
import { COMMENTAIRE_CONSEILLE } from '../commentaire.ts';
import type { ReglePublication } from '../types.ts';

/** The poster has three lines for a comment. */
export const commentaireTropLong: ReglePublication = {
  code: 'COMMENTAIRE-TROP-LONG',
  bloque: false,
  explication: 'Un commentaire dépasse la place qu’il a sur l’affiche.',
  check: ({ tableau }) =>
    tableau.indicateurs.flatMap(({ code, libelle, commentaire }) => {
      const longueur = commentaire?.trim().length ?? 0;
      if (longueur <= COMMENTAIRE_CONSEILLE) return [];
      return [
        {
          indicateur: code,
          message: `${libelle} : le commentaire a ${formatNombre(longueur)} caractères, et ${COMMENTAIRE_CONSEILLE} tiennent sur l’affiche. Gardez la cause et ce qui est fait.`,
        },
      ];
    }),
};
