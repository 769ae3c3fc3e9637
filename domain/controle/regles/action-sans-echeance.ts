import { texte, isVide } from '../../depot/cellules.ts';
import { actionsOuvertes } from '../outils/actions.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action without a date is never late. */
export const actionSansEcheance = defineRegle({
  code: 'ACTION-SANS-ECHEANCE',
  severite: 'avertissement',
  explication: 'Une action à lancer ou en cours n’a pas d’échéance.',
  message: () =>
    'l’action n’a pas d’échéance. Inscrivez la date à laquelle elle doit être réalisée (jj/mm/aaaa).',
  check: (classeur) =>
    actionsOuvertes(classeur)
      .filter(({ echeance }) => isVide(echeance))
      .map(({ echeance, numero }) => signale(echeance, { numero: texte(numero) ?? '' }, 'une date')),
});
