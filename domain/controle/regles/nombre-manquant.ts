import { isVide } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** One count alone explains nothing and would be lost: the other is asked for. */
export const nombreManquant = defineRegle({
  code: 'NOMBRE-MANQUANT',
  severite: 'bloquant',
  explication: 'Un seul des deux nombres d’un taux est saisi.',
  message: ({ parametres }) =>
    `le ${parametres.manquant} manque en ${parametres.cellule}. Saisissez les deux nombres ; si vous ne connaissez que le taux, mettez-le dans la colonne Valeur, le nombre de cas dans la colonne Effectif, et videz ${parametres.saisie}.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { numerateur, denominateur } = ligne;
      if (indicateur.saisie !== 'ratio' || isVide(numerateur) === isVide(denominateur)) return [];
      const sansNumerateur = isVide(numerateur);
      const manque = sansNumerateur ? numerateur : denominateur;
      const saisie = sansNumerateur ? denominateur : numerateur;
      const parametres = {
        code: indicateur.code,
        manquant: sansNumerateur ? 'numérateur' : 'dénominateur',
        cellule: manque.adresse.cellule,
        saisie: saisie.adresse.cellule,
      };
      return [signale(manque, parametres, 'un nombre entier')];
    }),
});
