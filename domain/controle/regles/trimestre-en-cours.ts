import { trimestreDit } from '../outils/phrase.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { debutTrimestre, finTrimestre } from '../../temps/trimestre.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Filing early is allowed: the site may be closed at the end of the quarter. It is said, since figures may still move. */
export const trimestreEnCours = defineRegle({
  code: 'TRIMESTRE-EN-COURS',
  severite: 'avertissement',
  explication: 'Le trimestre du classeur n’est pas terminé : ses chiffres peuvent encore changer.',
  message: ({ parametres }) =>
    `le ${trimestreDit(parametres.trimestre)} n’est pas terminé. Si les chiffres changent d’ici la fin du trimestre, déposez une version corrigée.`,
  check: (classeur, { aujourdHui }) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null) return [];
    const enCours = debutTrimestre(trimestre) <= aujourdHui && aujourdHui <= finTrimestre(trimestre);
    return enCours ? [signale(classeur.trimestre.accueil, { trimestre }, 'un trimestre terminé')] : [];
  },
});
