import { siteDuClasseur } from '../../depot/identite.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A workbook that does not say its site cannot be filed anywhere. */
export const siteAbsent = defineRegle({
  code: 'SITE-ABSENT',
  severite: 'bloquant',
  explication:
    'Le classeur ne dit pas à quel site il appartient : ni sa propriété « TransparenceSite », ni la feuille Accueil.',
  message: () =>
    'le site n’est pas indiqué. Inscrivez son code à côté de « Site » sur la feuille Accueil (par exemple 37-PREF), ou repartez du modèle du trimestre.',
  check: (classeur) =>
    siteDuClasseur(classeur) === null
      ? [signale(classeur.site.accueil, {}, 'le code d’un site, par exemple 37-PREF')]
      : [],
});
