import { chiffre, texte, actionsSaisies } from '../../depot/cellules.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Progress is a share of the whole. */
export const avancementHorsEchelle = defineRegle({
  code: 'AVANCEMENT-HORS-ECHELLE',
  severite: 'avertissement',
  explication: 'L’avancement d’une action n’est pas entre 0 % et 100 %.',
  message: ({ parametres }) =>
    `un avancement de ${mesure(parametres.avancement, '%')} n’est pas possible : l’action sera déposée sans avancement. Saisissez un pourcentage de 0 % à 100 %.`,
  check: (classeur) =>
    actionsSaisies(classeur.actions).flatMap(({ avancement, numero }) => {
      const lu = chiffre(avancement);
      if (lu === null || (lu >= 0 && lu <= 100)) return [];
      return [signale(avancement, { numero: texte(numero) ?? '', avancement: lu }, 'de 0 % à 100 %')];
    }),
});
