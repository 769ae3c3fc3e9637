import { siteDuClasseur } from '../../depot/identite.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Filing one site's figures at another's door would overwrite nothing, but would count twice. */
export const siteInattendu = defineRegle({
  code: 'SITE-INATTENDU',
  severite: 'bloquant',
  explication: 'Le classeur n’est pas celui du site pour lequel il est déposé.',
  message: ({ parametres }) =>
    `ce classeur est celui du site ${cite(parametres.site ?? '')}, alors que le dépôt concerne ${cite(parametres.attendu ?? '')}. Choisissez le classeur de ce site, ou déposez celui-ci pour le site qui convient.`,
  check: (classeur, { attendu }) => {
    const site = siteDuClasseur(classeur);
    if (site === null || attendu?.site === undefined || attendu.site === site) return [];
    return [signale(classeur.site.accueil, { site, attendu: attendu.site }, attendu.site)];
  },
});
