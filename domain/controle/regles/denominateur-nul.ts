import { chiffre } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/**
 * 0 sur 0 is true of a quarter in which nobody complained: it is filed, and said to have no rate. Anything else over 0
 * cannot be.
 */
export const denominateurNul = defineRegle({
  code: 'DENOMINATEUR-NUL',
  severite: 'bloquant',
  explication: 'Le dénominateur est 0 : il n’y a pas de taux à calculer.',
  message: ({ parametres }) =>
    parametres.cas === 'aucun'
      ? 'aucun cas dans le trimestre (0 sur 0) : le taux sera publié « non disponible ». Dites-le en commentaire, par exemple « aucune réclamation reçue ».'
      : 'le dénominateur est 0 : aucun taux n’est possible. Saisissez le nombre total de cas ; s’il n’y en a eu aucun, mettez aussi 0 au Numérateur et videz la Valeur.',
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur, mensuelle }) => {
      if (indicateur.saisie !== 'ratio' || chiffre(ligne.denominateur) !== 0) return [];
      const tapee = chiffre(ligne.valeur) !== null && ligne.valeur.calculee !== true;
      const aucun = chiffre(ligne.numerateur) === 0 && !tapee;
      // Of a month, that nothing happened is a figure like another: no comment is asked for.
      if (aucun && mensuelle) return [];
      return [
        signale(
          ligne.denominateur,
          { code: indicateur.code, cas: aucun ? 'aucun' : 'impossible' },
          'le nombre total de cas',
          aucun ? { severite: 'avertissement' } : {},
        ),
      ];
    }),
});
