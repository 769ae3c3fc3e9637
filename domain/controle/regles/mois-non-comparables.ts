import { compareTrimestres } from '../outils/mois.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Means are never averaged without their counts: the check that cannot be done is said. */
export const moisNonComparables = defineRegle({
  code: 'MOIS-NON-COMPARABLES',
  severite: 'avertissement',
  explication:
    'Les trois mois d’un indicateur ne peuvent pas être comparés à son trimestre, faute d’effectifs.',
  message: ({ parametres }) =>
    parametres.raison === 'sans-nombres'
      ? 'les trois mois sont donnés sans leurs deux nombres : on ne peut pas vérifier qu’ils font le trimestre. Saisissez le numérateur et le dénominateur de chaque mois dans la feuille Détail mensuel, si vous les avez.'
      : 'les trois mois sont donnés sans leurs effectifs : on ne peut pas vérifier qu’ils font le trimestre. Saisissez l’effectif de chaque mois dans la feuille Détail mensuel, si vous l’avez.',
  check: (classeur, contexte) =>
    compareTrimestres(classeur, contexte).flatMap(({ ligne, indicateur, comparaison }) =>
      comparaison.etat === 'incomparable'
        ? [
            signale(
              ligne.valeur,
              { code: indicateur.code, raison: comparaison.raison },
              comparaison.raison === 'sans-nombres' ? 'deux nombres par mois' : 'un effectif par mois',
            ),
          ]
        : [],
    ),
});
