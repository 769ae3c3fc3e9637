import { trimestreDit } from '../outils/phrase.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Last quarter's file, sent again by mistake, must not become this quarter's. */
export const trimestreInattendu = defineRegle({
  code: 'TRIMESTRE-INATTENDU',
  severite: 'bloquant',
  explication: 'Le classeur n’est pas celui du trimestre pour lequel il est déposé.',
  message: ({ parametres }) =>
    `ce classeur est celui du ${trimestreDit(parametres.trimestre)}, alors que le dépôt concerne le ${trimestreDit(parametres.attendu)}. Choisissez le classeur de ce trimestre, ou déposez celui-ci pour le trimestre qui convient.`,
  check: (classeur, { attendu }) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null || attendu?.trimestre === undefined || attendu.trimestre === trimestre) return [];
    return [
      signale(classeur.trimestre.accueil, { trimestre, attendu: attendu.trimestre }, attendu.trimestre),
    ];
  },
});
