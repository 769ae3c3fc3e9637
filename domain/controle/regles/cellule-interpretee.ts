import { cellulesSaisies } from '../outils/colonnes.ts';
import { isEvident } from '../outils/evidence.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Understood, but it could mean another thing: what was understood is said, so that a slip is seen before publication. */
export const celluleInterpretee = defineRegle({
  code: 'CELLULE-INTERPRETEE',
  severite: 'avertissement',
  explication: 'Une cellule a été comprise, mais elle pouvait vouloir dire autre chose : voici comment.',
  message: ({ lu, parametres }) =>
    `${cite(lu)} a été compris ainsi : ${parametres.compris}. Vérifiez que c’est bien cela ; sinon, récrivez la cellule.`,
  check: (classeur, { aujourdHui }) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      if (cellule.lecture.etat !== 'interpretee' || cellule.calculee) return [];
      if (isEvident(cellule, colonne, aujourdHui)) return [];
      const { compris } = cellule.lecture;
      return [signale(cellule, { ...repere, colonne: colonne.titre, compris }, compris)];
    }),
});
