import { typographie } from '../../../../../domain/controle/outils/phrase.ts';
import type { IdEcran } from '../../../etat/types.ts';
import { actions } from './actions.ts';
import { commenter } from './commenter.ts';
import { controler } from './controler.ts';
import { deposer } from './deposer.ts';
import { fichiers } from './fichiers.ts';
import { historique } from './historique.ts';
import { publier } from './publier.ts';
import { publierSurLeSite } from './publier-sur-le-site.ts';
import { rappels } from './rappels.ts';
import { remplir } from './remplir.ts';
import { sansExcel } from './sans-excel.ts';
import { seConnecter } from './se-connecter.ts';
import { suivre } from './suivre.ts';
import { tableau } from './tableau.ts';
import type { PageGuide, SectionGuide } from './types.ts';

export type { PageGuide, SectionGuide } from './types.ts';

const settleSection = ({ titre, paragraphes, etapes }: SectionGuide): SectionGuide => ({
  titre: typographie(titre),
  paragraphes: paragraphes.map(typographie),
  ...(etapes ? { etapes: etapes.map(typographie) } : {}),
});

/** The guide, in the order of a quarter, with French spacing. `npx node scripts/guide.ts` writes it to `docs/guide`. */
export const GUIDE: readonly PageGuide[] = [
  remplir,
  controler,
  deposer,
  actions,
  tableau,
  commenter,
  publier,
  publierSurLeSite,
  fichiers,
  suivre,
  rappels,
  historique,
  sansExcel,
  seConnecter,
].map((page) => ({
  ...page,
  titre: typographie(page.titre),
  resume: typographie(page.resume),
  sections: page.sections.map(settleSection),
}));

/** The page to open from a screen; the first one for a screen that has none. */
export const pageOf = (ecran: IdEcran): string | undefined =>
  (GUIDE.find(({ ecrans }) => ecrans.includes(ecran)) ?? GUIDE[0])?.id;
