import { modeleDuClasseur } from '../../depot/identite.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Without its version, the meaning of the columns is a guess. */
export const modeleAbsent = defineRegle({
  code: 'MODELE-ABSENT',
  severite: 'bloquant',
  explication: 'Le classeur ne dit pas de quelle version du modèle il vient.',
  message: () =>
    'la version du modèle n’est pas indiquée. Téléchargez le modèle du trimestre et reportez-y vos chiffres.',
  check: (classeur, { modele }) =>
    modeleDuClasseur(classeur) === null ? [signale(classeur.modele.accueil, {}, modele)] : [],
});
