import { listNonImprimes, tellNonImprimes } from '../../texte/imprime.ts';
import { isSurcharge } from '../../texte/marques.ts';
import { stripCaches } from '../../texte/neutralise.ts';
import type { ReglePublication } from '../types.ts';

/** The référent's own comment was not checked with a workbook: its author chooses the words that stand for a sign on paper. */
export const commentaireNonImprime: ReglePublication = {
  code: 'COMMENTAIRE-NON-IMPRIME',
  bloque: false,
  explication: 'Un commentaire contient un signe que la police de l’affiche ne sait pas dessiner.',
  check: ({ tableau }) =>
    tableau.indicateurs.flatMap(({ code, libelle, commentaire }) => {
      if (commentaire === null) return [];
      const [signes, empiles] = [
        listNonImprimes(commentaire).join(''),
        isSurcharge(stripCaches(commentaire)),
      ];
      if (signes === '' && !empiles) return [];
      return [
        {
          indicateur: code,
          message: `${libelle} : l’affiche omettra ou écrira autrement ce que sa police ne sait pas dessiner (${tellNonImprimes(signes, empiles)}). Dites-le avec des mots dans le commentaire.`,
        },
      ];
    }),
};
