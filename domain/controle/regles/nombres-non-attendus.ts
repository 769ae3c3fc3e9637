import { isVide } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Counts typed where the indicator is not a ratio would be filed nowhere: nothing is lost silently. */
export const nombresNonAttendus = defineRegle({
  code: 'NOMBRES-NON-ATTENDUS',
  severite: 'bloquant',
  explication: 'Un numérateur ou un dénominateur est saisi pour un indicateur qui n’est pas un taux.',
  message: ({ lu, parametres }) =>
    `cet indicateur n’est pas un taux : ${cite(lu)} n’y a pas de place. Mettez le résultat dans la colonne Valeur${parametres.effectif === '' ? '' : ` et le nombre de cas (${parametres.effectif}) dans la colonne Effectif`}, puis videz cette cellule.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) =>
      indicateur.saisie === 'ratio'
        ? []
        : [ligne.numerateur, ligne.denominateur]
            .filter((cellule) => !isVide(cellule))
            .map((cellule) =>
              signale(
                cellule,
                { code: indicateur.code, effectif: indicateur.effectif ?? '' },
                'une cellule vide',
              ),
            ),
    ),
});
