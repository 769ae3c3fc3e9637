import { texte } from '../../depot/cellules.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { debutTrimestre } from '../../temps/trimestre.ts';
import { actionsOuvertes, jour } from '../outils/actions.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Due before the quarter even began, and still open: tell what is late. */
export const actionEnRetard = defineRegle({
  code: 'ACTION-EN-RETARD',
  severite: 'avertissement',
  explication: 'L’échéance d’une action est passée avant le début du trimestre, et l’action n’est pas close.',
  message: ({ parametres }) =>
    `l’action devait être réalisée pour le ${jour(parametres.echeance)}, avant le début du trimestre, et son état est ${cite(parametres.etat ?? '')}. Mettez son état à jour, ou fixez une nouvelle échéance et dites pourquoi dans le bilan.`,
  check: (classeur) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null) return [];
    return actionsOuvertes(classeur).flatMap(({ echeance, etat, numero }) => {
      if (echeance.valeur === null || echeance.valeur >= debutTrimestre(trimestre)) return [];
      const parametres = {
        numero: texte(numero) ?? '',
        echeance: echeance.valeur,
        etat: texte(etat) ?? 'vide',
      };
      return [signale(echeance, parametres, 'une action close, ou une échéance à venir')];
    });
  },
});
