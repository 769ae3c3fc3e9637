import { legerAilleurs } from '../ailleurs.ts';
import { isExplique } from '../explique.ts';
import type { ReglePublication } from '../types.ts';

/** The public that reads a missed target reads beside it what is said, or done, about it. */
export const cibleManqueeSansMot: ReglePublication = {
  code: 'CIBLE-MANQUEE-SANS-MOT',
  bloque: true,
  explication:
    'Un objectif n’est pas atteint, et ni un commentaire ni une action avec un responsable et une échéance ne l’accompagne.',
  check: (entree) =>
    entree.tableau.indicateurs
      .filter(
        (indicateur) =>
          indicateur.situation === 'non-atteint' && !isExplique(indicateur, entree.tableau.trimestre),
      )
      .map(({ code, libelle, textes }) => ({
        indicateur: code,
        ...legerAilleurs(entree, code),
        message: `${libelle} : ${textes.valeur} pour un objectif d’${textes.cible}. Écrivez un commentaire public, ou liez une action qui a un responsable et une échéance.`,
      })),
};
