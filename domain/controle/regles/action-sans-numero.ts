import { isVide } from '../../depot/cellules.ts';
import { numberActions } from '../../depot/plan.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/** Without its N°, no indicator can name the action. The next free number loses nothing: it is filed under it. */
export const actionSansNumero = defineRegle({
  code: 'ACTION-SANS-NUMERO',
  severite: 'avertissement',
  explication: 'Une action n’a pas de numéro.',
  message: ({ parametres }) =>
    `cette action n’a pas de numéro : elle sera déposée sous le numéro ${parametres.libre}. Donnez-lui un numéro que le plan n’utilise pas, pour que les indicateurs puissent la citer.`,
  check: (classeur) =>
    [...numberActions(classeur.actions)]
      .filter(([{ numero }]) => isVide(numero))
      .map(([{ numero }, libre]) => {
        const correction = corrige(numero, libre, `Numéroter ${libre}`);
        return signale(numero, { libre }, 'un numéro', { correction });
      }),
});
