import { texte, isVide, splitListe, normalizeNumero, actionsSaisies } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action that bears on nothing improves nothing that is measured. */
export const actionSansObjet = defineRegle({
  code: 'ACTION-SANS-OBJET',
  severite: 'avertissement',
  explication: 'Une action n’est liée à aucun indicateur ni engagement.',
  message: () =>
    'l’action n’est liée à rien. Inscrivez dans « Porte sur » le code de l’indicateur ou de l’engagement qu’elle doit améliorer, par exemple TEL-DECROCHE.',
  check: (classeur) => {
    const cites = new Set(
      classeur.indicateurs.flatMap(({ action }) => splitListe(action).map(normalizeNumero)),
    );
    return actionsSaisies(classeur.actions)
      .filter(({ porteSur, numero }) => isVide(porteSur) && !cites.has(normalizeNumero(texte(numero) ?? '')))
      .map(({ porteSur, numero }) =>
        signale(porteSur, { numero: texte(numero) ?? '' }, 'un code d’indicateur ou d’engagement'),
      );
  },
});
