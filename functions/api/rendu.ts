import type { Entite } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { ecranCss } from '../render/ecran/index.ts';
import { integrationCss } from '../render/integration/index.ts';
import {
  renderAccessibilite,
  renderDonneesOuvertes,
  renderDonneesPersonnelles,
  renderMentionsLegales,
} from '../render/mentions/index.ts';
import { pageCss, renderErreur, renderPage, renderRetrait, suiteCss } from '../render/page/index.ts';
import {
  listRegions,
  renderIndexNational,
  renderIndexRegion,
  renderRetraitLieu,
} from '../render/territoires/index.ts';

/** What the public pages are drawn with. */
export const RENDU = {
  renderPage,
  renderErreur,
  renderRetrait,
  renderRetraitLieu,
  listRegions,
  renderIndexNational,
  renderIndexRegion,
  renderAccessibilite,
  renderMentionsLegales,
  renderDonneesPersonnelles,
  renderDonneesOuvertes,
  pageCss,
  suiteCss,
  ecranCss,
  integrationCss,
};
export type Rendu = typeof RENDU;

/** Whose tableaux stand under an address. */
export type LieuPublic = Pick<Entite, 'niveau' | 'code'>;

const lieu = ({ niveau, code }: LieuPublic): string => {
  switch (niveau) {
    case 'site':
      return `/sites/${code}`;
    case 'departement':
      return `/tableaux/${code}`;
    case 'region':
      return `/regions/${code}`;
    case 'national':
      return '/national';
  }
};

/** Addresses of this app, in one place: pages link to each other by them. */
export const ADRESSES = {
  accueil: '/',
  accessibilite: '/accessibilite',
  mentions: '/mentions-legales',
  donneesPersonnelles: '/donnees-personnelles',
  donneesOuvertes: '/donnees-ouvertes',
  assets: '/assets',
  robots: '/robots.txt',
  tableau: (departement: string, trimestre: string): string => `/tableaux/${departement}/${trimestre}`,
  /** A published tableau of any level; « dernier » always leads to the latest. */
  publie: (qui: LieuPublic, trimestre: Trimestre | 'dernier'): string => `${lieu(qui)}/${trimestre}`,
  version: (departement: string, trimestre: string, n: number): string =>
    `/tableaux/${departement}/${trimestre}/versions/${n}`,
  region: (code: string): string => `/regions/${code}`,
  /** Duties of a département's pages: its own settings are in them. */
  duDepartement: (code: string): string => `/departements/${code}`,
} as const;

export const OPTIONS_PAGE_SIMPLE = {
  assets: ADRESSES.assets,
  liens: {
    accueil: ADRESSES.accueil,
    accessibilite: ADRESSES.accessibilite,
    mentions: ADRESSES.mentions,
    donneesPersonnelles: ADRESSES.donneesPersonnelles,
    donneesOuvertes: ADRESSES.donneesOuvertes,
  },
} as const;
