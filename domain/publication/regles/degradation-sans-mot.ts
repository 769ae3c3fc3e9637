import { legerAilleurs } from '../ailleurs.ts';
import { hasMot } from '../../texte/mot.ts';
import type { ReglePublication } from '../types.ts';

/** A real deterioration is told with its reason, even where the target is still reached. */
export const degradationSansMot: ReglePublication = {
  code: 'DEGRADATION-SANS-MOT',
  bloque: true,
  explication: 'La série montre un recul réel, et aucun commentaire ne l’explique.',
  check: (entree) =>
    entree.tableau.indicateurs
      .filter(({ signal, commentaire }) => signal?.statut === 'degradation' && !hasMot(commentaire))
      .map(({ code, libelle, signal }) => ({
        indicateur: code,
        ...legerAilleurs(entree, code),
        message: `${libelle} : ${signal?.phrase ?? ''} Écrivez un commentaire public qui dit pourquoi, et ce qui est fait.`,
      })),
};
