import { readTemoins } from '../../depot/identite.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** The version that nobody types wins over the one shown, but a cell that says otherwise was tampered with. */
export const modeleContradictoire = defineRegle({
  code: 'MODELE-CONTRADICTOIRE',
  severite: 'bloquant',
  explication: 'La version du modèle inscrite sur la feuille Accueil n’est pas celle du classeur.',
  message: ({ parametres }) =>
    `la feuille Accueil indique la version ${cite(parametres.accueil ?? '')} du modèle, mais le classeur vient de la version ${cite(parametres.propriete ?? '')}. Rétablissez cette version dans la cellule.`,
  check: ({ modele }) => {
    const { propriete, accueil } = readTemoins(modele);
    if (propriete === null || accueil === null || propriete === accueil) return [];
    return [signale(modele.accueil, { propriete, accueil }, propriete)];
  },
});
