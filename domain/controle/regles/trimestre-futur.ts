import { trimestreDit } from '../outils/phrase.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { debutTrimestre } from '../../temps/trimestre.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A quarter that has not begun has no figures. */
export const trimestreFutur = defineRegle({
  code: 'TRIMESTRE-FUTUR',
  severite: 'bloquant',
  explication: 'Le trimestre du classeur n’a pas encore commencé.',
  message: ({ parametres }) =>
    `le ${trimestreDit(parametres.trimestre)} n’a pas encore commencé : ses chiffres ne peuvent pas être connus. Vérifiez le trimestre, ou attendez qu’il soit terminé.`,
  check: (classeur, { aujourdHui }) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null || debutTrimestre(trimestre) <= aujourdHui) return [];
    return [signale(classeur.trimestre.accueil, { trimestre }, 'un trimestre commencé')];
  },
});
