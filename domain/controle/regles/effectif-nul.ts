import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A mean or a rate of nobody is not a figure. */
export const effectifNul = defineRegle({
  code: 'EFFECTIF-NUL',
  severite: 'bloquant',
  explication: 'Une valeur est donnée pour un effectif de 0.',
  message: ({ parametres }) =>
    `une valeur est donnée alors que l’effectif est 0. Corrigez l’effectif ; s’il n’y a eu aucun cas, videz la valeur en ${parametres.valeur} et dites-le en commentaire.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte)
      .filter(
        ({ ligne }) =>
          chiffre(ligne.effectif) === 0 && chiffre(ligne.valeur) !== null && !hasDeuxNombres(ligne),
      )
      .map(({ ligne, indicateur }) =>
        signale(
          ligne.effectif,
          { code: indicateur.code, valeur: ligne.valeur.adresse.cellule },
          'un nombre entier d’au moins 1',
        ),
      ),
});
