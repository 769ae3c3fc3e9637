import { lignesConnues, findSiteDuClasseur, isRemplie } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Kept, since it was measured; but the totals expect it from others and will not count it. */
export const indicateurHorsSite = defineRegle({
  code: 'INDICATEUR-HORS-SITE',
  severite: 'avertissement',
  explication: 'Un indicateur rempli n’est pas de ceux qui sont attendus de ce site.',
  message: ({ parametres }) =>
    `l’indicateur ${parametres.code} n’est pas attendu du site ${parametres.site} : il sera déposé, mais n’entrera pas dans les totaux. Videz la ligne si elle ne vous concerne pas.`,
  check: (classeur, contexte) => {
    const site = findSiteDuClasseur(classeur, contexte);
    if (!site) return [];
    const attendus = new Set(contexte.indicateursDuSite(site.code));
    return lignesConnues(classeur, contexte)
      .filter(({ ligne, indicateur }) => !attendus.has(indicateur.code) && isRemplie(ligne))
      .map(({ ligne, indicateur }) =>
        signale(ligne.code, { code: indicateur.code, site: site.code }, 'un indicateur attendu de ce site'),
      );
  },
});
