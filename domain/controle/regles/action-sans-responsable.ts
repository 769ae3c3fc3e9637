import { texte, isVide } from '../../depot/cellules.ts';
import { actionsOuvertes } from '../outils/actions.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action that nobody answers for is a wish. */
export const actionSansResponsable = defineRegle({
  code: 'ACTION-SANS-RESPONSABLE',
  severite: 'avertissement',
  explication: 'Une action n’a pas de responsable.',
  message: () =>
    'l’action n’a pas de responsable. Inscrivez la fonction qui en répond, par exemple « chef du bureau des usagers ».',
  check: (classeur) =>
    actionsOuvertes(classeur)
      .filter(({ responsable }) => isVide(responsable))
      .map(({ responsable, numero }) =>
        signale(responsable, { numero: texte(numero) ?? '' }, 'une fonction'),
      ),
});
