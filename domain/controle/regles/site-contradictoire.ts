import { readTemoins, normalizeSite } from '../../depot/identite.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** The property and the visible cell are two witnesses of one fact: when they disagree, nobody knows whose figures these are. */
export const siteContradictoire = defineRegle({
  code: 'SITE-CONTRADICTOIRE',
  severite: 'bloquant',
  explication:
    'Le site inscrit sur la feuille Accueil n’est pas celui pour lequel le classeur a été préparé.',
  message: ({ parametres }) =>
    `la feuille Accueil indique le site ${cite(parametres.accueil ?? '')}, mais le classeur a été préparé pour ${cite(parametres.propriete ?? '')}. Rétablissez ce code, ou téléchargez le modèle de votre site et reportez-y vos chiffres.`,
  check: ({ site }) => {
    const { propriete, accueil } = readTemoins(site);
    if (propriete === null || accueil === null) return [];
    if (normalizeSite(propriete) === normalizeSite(accueil)) return [];
    return [signale(site.accueil, { propriete, accueil }, propriete)];
  },
});
