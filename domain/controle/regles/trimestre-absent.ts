import { readTemoins } from '../../depot/identite.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** No figure without its period. */
export const trimestreAbsent = defineRegle({
  code: 'TRIMESTRE-ABSENT',
  severite: 'bloquant',
  explication:
    'Le classeur ne dit pas de quel trimestre il s’agit : ni sa propriété « TransparenceTrimestre », ni la feuille Accueil.',
  message: () =>
    'le trimestre n’est pas indiqué. Inscrivez-le à côté de « Trimestre » sur la feuille Accueil (par exemple 2020-T4), ou repartez du modèle du trimestre.',
  check: ({ trimestre }) => {
    const { propriete, accueil } = readTemoins(trimestre);
    return propriete === null && accueil === null
      ? [signale(trimestre.accueil, {}, 'un trimestre, par exemple 2020-T4')]
      : [];
  },
});
