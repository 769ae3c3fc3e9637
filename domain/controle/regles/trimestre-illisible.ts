import { readTemoins } from '../../depot/identite.ts';
import { parseTrimestre } from '../../temps/trimestre.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** « 4e trimestre 2020 » and `2020-T4` are read; « fin 2020 » is not guessed. */
export const trimestreIllisible = defineRegle({
  code: 'TRIMESTRE-ILLISIBLE',
  severite: 'bloquant',
  explication: 'Le trimestre indiqué n’est pas écrit d’une façon qui se lise.',
  message: ({ parametres }) =>
    `${cite(parametres.trimestre ?? '')} n’est pas un trimestre. Écrivez l’année puis le trimestre, par exemple 2020-T4.`,
  check: ({ trimestre }) => {
    const { propriete, accueil } = readTemoins(trimestre);
    const illisible = [propriete, accueil].find((lu) => lu !== null && parseTrimestre(lu) === null);
    return illisible ? [signale(trimestre.accueil, { trimestre: illisible }, 'par exemple 2020-T4')] : [];
  },
});
