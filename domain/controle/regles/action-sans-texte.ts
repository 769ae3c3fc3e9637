import { texte, isVide, actionsSaisies } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action that says nothing cannot be followed, nor published. */
export const actionSansTexte = defineRegle({
  code: 'ACTION-SANS-TEXTE',
  severite: 'avertissement',
  explication: 'Une action ne dit pas ce qui sera fait.',
  message: () =>
    'l’action n’est pas décrite : cette ligne ne sera pas déposée. Écrivez en une phrase ce qui sera fait, ou videz la ligne.',
  check: (classeur) =>
    actionsSaisies(classeur.actions)
      .filter(({ action }) => isVide(action))
      .map(({ action, numero }) => signale(action, { numero: texte(numero) ?? '' }, 'une phrase')),
});
