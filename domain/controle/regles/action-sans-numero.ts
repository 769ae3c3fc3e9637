import { texte, isVide, normalizeNumero, actionsSaisies } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/** Without its N°, no indicator can name the action. The next free number loses nothing. */
export const actionSansNumero = defineRegle({
  code: 'ACTION-SANS-NUMERO',
  severite: 'bloquant',
  explication: 'Une action n’a pas de numéro.',
  message: ({ parametres }) =>
    `cette action n’a pas de numéro. Donnez-lui un numéro que le plan n’utilise pas, par exemple ${parametres.libre}.`,
  check: (classeur) => {
    const actions = actionsSaisies(classeur.actions);
    const pris = new Set(actions.map(({ numero }) => normalizeNumero(texte(numero) ?? '')));
    let libre = 0;
    return actions
      .filter(({ numero }) => isVide(numero))
      .map(({ numero }) => {
        do libre += 1;
        while (pris.has(String(libre)));
        const correction = corrige(numero, String(libre), `Numéroter ${libre}`);
        return signale(numero, { libre }, 'un numéro', { correction });
      });
  },
});
