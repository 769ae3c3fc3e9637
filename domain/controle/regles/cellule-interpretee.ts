import { cellulesSaisies } from '../outils/colonnes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Understood, but not at first sight: what was understood is said, so that a slip is seen before publication. */
export const celluleInterpretee = defineRegle({
  code: 'CELLULE-INTERPRETEE',
  severite: 'avertissement',
  explication: 'Une cellule a été comprise, mais elle pouvait surprendre : voici comment.',
  message: ({ lu, parametres }) =>
    `${cite(lu)} a été compris ainsi : ${parametres.compris}. Si c’est bien cela, il n’y a rien à faire ; sinon, récrivez le chiffre.`,
  check: (classeur) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      if (cellule.lecture.etat !== 'interpretee' || cellule.calculee) return [];
      const { compris } = cellule.lecture;
      return [signale(cellule, { ...repere, colonne: colonne.titre, compris }, compris)];
    }),
});
