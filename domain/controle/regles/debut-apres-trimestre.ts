import { texte, actionsSaisies } from '../../depot/cellules.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { etatOf } from '../../depot/plan.ts';
import { finTrimestre } from '../../temps/trimestre.ts';
import { jour } from '../outils/actions.ts';
import { cite, trimestreDit } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action that begins after the quarter cannot have begun within it. */
export const debutApresTrimestre = defineRegle({
  code: 'DEBUT-APRES-TRIMESTRE',
  severite: 'avertissement',
  explication: 'Une action est dite en cours ou réalisée alors qu’elle commence après la fin du trimestre.',
  message: ({ parametres }) =>
    `l’action commence le ${jour(parametres.debut)}, après la fin du ${trimestreDit(parametres.trimestre)}, mais son état est ${cite(parametres.etat ?? '')}. Corrigez la date de début ou l’état.`,
  check: (classeur) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null) return [];
    return actionsSaisies(classeur.actions).flatMap((action) => {
      const { debut, numero } = action;
      const lu = etatOf(action);
      if (debut.valeur === null || debut.valeur <= finTrimestre(trimestre)) return [];
      if (lu !== 'En cours' && lu !== 'Réalisée') return [];
      const parametres = { numero: texte(numero) ?? '', debut: debut.valeur, trimestre, etat: lu };
      return [
        signale(
          debut,
          parametres,
          `le ${jour(finTrimestre(trimestre))} au plus tard, ou l’état « À lancer »`,
        ),
      ];
    });
  },
});
