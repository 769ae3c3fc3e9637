import { isVide } from '../../depot/cellules.ts';
import { isRemplie } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A line with figures and no code would be lost: nothing is. */
export const codeAbsent = defineRegle({
  code: 'CODE-ABSENT',
  severite: 'bloquant',
  explication: 'Une ligne d’indicateur est remplie mais n’a pas de code.',
  message: () =>
    'cette ligne est remplie mais n’a pas de code d’indicateur. Rétablissez le code (par exemple TEL-DECROCHE), ou videz la ligne.',
  check: ({ indicateurs, mois = [] }) =>
    [...indicateurs.filter(isRemplie), ...mois]
      .filter((ligne) => isVide(ligne.code))
      .map((ligne) => signale(ligne.code, {}, 'le code d’un indicateur')),
});
