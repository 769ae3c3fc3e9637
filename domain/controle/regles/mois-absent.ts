import { isVide } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A figure of no month would be lost. */
export const moisAbsent = defineRegle({
  code: 'MOIS-ABSENT',
  severite: 'bloquant',
  explication: 'Une ligne du détail mensuel est remplie mais n’a pas de mois.',
  message: () =>
    'cette ligne a un chiffre mais pas de mois. Écrivez-en un, par exemple octobre 2020, ou videz la ligne.',
  check: ({ mois = [] }) =>
    mois
      .filter((ligne) => isVide(ligne.mois))
      .map((ligne) => signale(ligne.mois, {}, 'un mois du trimestre')),
});
