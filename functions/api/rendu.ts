import { renderAffiche } from '../render/affiche/index.ts';
import {
  pageCss,
  renderAccessibilite,
  renderErreur,
  renderIndex,
  renderPage,
  renderRetrait,
} from '../render/page/index.ts';

/** What the public pages are drawn with. */
export const RENDU = {
  renderPage,
  renderIndex,
  renderErreur,
  renderAccessibilite,
  renderRetrait,
  pageCss,
  renderAffiche,
};
export type Rendu = typeof RENDU;

/** Addresses of this app, in one place: pages link to each other by them. */
export const ADRESSES = {
  accueil: '/',
  accessibilite: '/accessibilite',
  assets: '/assets',
  tableau: (departement: string, trimestre: string): string => `/tableaux/${departement}/${trimestre}`,
} as const;

export const OPTIONS_PAGE_SIMPLE = {
  assets: ADRESSES.assets,
  liens: { accueil: ADRESSES.accueil, accessibilite: ADRESSES.accessibilite },
} as const;
