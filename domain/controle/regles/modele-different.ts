import { modeleDuClasseur } from '../../depot/identite.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Columns may have changed of meaning from one version to another: nothing is converted silently. */
export const modeleDifferent = defineRegle({
  code: 'MODELE-DIFFERENT',
  severite: 'bloquant',
  explication: 'Le classeur vient d’une autre version du modèle que celle en vigueur.',
  message: ({ parametres }) =>
    parametres.age === 'plus récent'
      ? `ce classeur vient d’une version plus récente du modèle (${parametres.modele}) que celle de cette application (${parametres.attendu}). Mettez l’application à jour, ou téléchargez le modèle du trimestre et reportez-y vos chiffres.`
      : `ce classeur vient d’une version plus ancienne du modèle (${parametres.modele}) que celle en vigueur (${parametres.attendu}). Téléchargez le modèle du trimestre et reportez-y vos chiffres.`,
  check: (classeur, contexte) => {
    const modele = modeleDuClasseur(classeur);
    if (modele === null || modele === contexte.modele) return [];
    const age = Number(modele) > Number(contexte.modele) ? 'plus récent' : 'plus ancien';
    return [signale(classeur.modele.accueil, { modele, attendu: contexte.modele, age }, contexte.modele)];
  },
});
