import { readTemoins } from '../../depot/identite.ts';
import { parseTrimestre } from '../../temps/trimestre.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Two witnesses of one fact: when they disagree, nobody knows which quarter the figures are of. */
export const trimestreContradictoire = defineRegle({
  code: 'TRIMESTRE-CONTRADICTOIRE',
  severite: 'bloquant',
  explication:
    'Le trimestre inscrit sur la feuille Accueil n’est pas celui pour lequel le classeur a été préparé.',
  message: ({ parametres }) =>
    `la feuille Accueil indique ${cite(parametres.accueil ?? '')}, mais le classeur a été préparé pour ${cite(parametres.propriete ?? '')}. Rétablissez ce trimestre, ou téléchargez le modèle du bon trimestre et reportez-y vos chiffres.`,
  check: ({ trimestre }) => {
    const { propriete, accueil } = readTemoins(trimestre);
    if (propriete === null || accueil === null) return [];
    const lus = [parseTrimestre(propriete), parseTrimestre(accueil)];
    if (lus.includes(null) || lus[0] === lus[1]) return [];
    return [signale(trimestre.accueil, { propriete, accueil }, propriete)];
  },
});
