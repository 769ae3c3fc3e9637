import type { Consolidation } from '../consolidation/types.ts';
import { findNominatif } from '../texte/nominatif.ts';

/**
 * A consolidation as the public page of a site reads it. That page is made when it is asked for, from the site's own words, which the
 * référent's comment does not replace there: words that seem to name somebody are left out, unless the référent said that they do not.
 */
export function hideNominatifs(
  consolidation: Consolidation,
  isSansNom: (texte: string) => boolean,
): Consolidation {
  const isPublic = (texte: string): boolean => findNominatif(texte) === null || isSansNom(texte);
  return {
    ...consolidation,
    agregats: consolidation.agregats.map((agregat) => ({
      ...agregat,
      commentaires: agregat.commentaires.filter(({ texte }) => isPublic(texte)),
      actions: agregat.actions.filter(({ action }) => isPublic(action)),
      couverture: {
        ...agregat.couverture,
        manquants: agregat.couverture.manquants.map((manquant) =>
          manquant.precision !== null && !isPublic(manquant.precision)
            ? { ...manquant, precision: null }
            : manquant,
        ),
      },
    })),
  };
}
