import { ETATS_ACTION } from '../../classeur/contrat.ts';
import { texte, isVide, actionsSaisies } from '../../depot/cellules.ts';
import { enumere } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** What is late or done is counted from the state. */
export const actionSansEtat = defineRegle({
  code: 'ACTION-SANS-ETAT',
  severite: 'avertissement',
  explication: 'Une action n’a pas d’état.',
  message: () => `l’état de l’action est vide. Choisissez dans la liste : ${enumere(ETATS_ACTION)}.`,
  check: (classeur) =>
    actionsSaisies(classeur.actions)
      .filter(({ etat }) => isVide(etat))
      .map(({ etat, numero }) => signale(etat, { numero: texte(numero) ?? '' }, ETATS_ACTION.join(', '))),
});
