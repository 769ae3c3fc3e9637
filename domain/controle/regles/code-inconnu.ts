import { texte } from '../../depot/cellules.ts';
import { findCodeProche } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/**
 * An indicator that the référentiel does not know has no unit, no direction and no definition: its figures cannot be filed, and
 * keep nobody else's from being so.
 */
export const codeInconnu = defineRegle({
  code: 'CODE-INCONNU',
  severite: 'avertissement',
  explication: 'Le code d’une ligne n’est pas celui d’un indicateur du référentiel.',
  message: ({ lu, parametres }) =>
    parametres.proche === ''
      ? `le code ${cite(lu)} n’est pas dans le référentiel : les chiffres de cette ligne ne seront pas déposés. Corrigez le code, ou supprimez la ligne si l’indicateur n’existe plus.`
      : `le code ${cite(lu)} n’est pas dans le référentiel : les chiffres de cette ligne ne seront pas déposés. Écrivez ${parametres.proche}.`,
  check: ({ indicateurs, mois = [] }, contexte) =>
    [...indicateurs, ...mois].flatMap(({ code }) => {
      const lu = texte(code);
      if (lu === null || contexte.indicateurs.has(lu)) return [];
      const proche = findCodeProche(lu, contexte.indicateurs.keys());
      if (proche === null) return [signale(code, { proche: '' }, 'un code du référentiel')];
      const correction = corrige(code, proche, `Écrire ${proche}`);
      return [signale(code, { proche }, proche, { correction })];
    }),
});
