import { siteDuClasseur } from '../../depot/identite.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Only the sites of the roster are expected, hence counted. */
export const siteInconnu = defineRegle({
  code: 'SITE-INCONNU',
  severite: 'bloquant',
  explication: 'Le code du site n’est pas dans la liste des sites.',
  message: ({ parametres }) =>
    `le site ${cite(parametres.site ?? '')} n’est pas dans la liste des sites. Corrigez le code (par exemple 37-PREF, 29-SP-BREST) ou repartez du modèle du trimestre.`,
  check: (classeur, contexte) => {
    const site = siteDuClasseur(classeur);
    if (site === null || contexte.sites(site)) return [];
    return [signale(classeur.site.accueil, { site }, 'le code d’un site de la liste')];
  },
});
