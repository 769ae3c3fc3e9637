import { formatDate } from '../nombre/index.ts';
import type { Tableau } from '../tableau/types.ts';

/** The same tableau as a preview: every format says that nothing is published, where it would say the day of publication. */
export const asApercu = (tableau: Tableau): Tableau => ({
  ...tableau,
  etat: 'apercu',
  textes: {
    ...tableau.textes,
    publication: `Aperçu, non publié, préparé le ${formatDate(tableau.publieLe)}.`,
  },
});
