import { renderPage } from '../../functions/render/index.ts';
import { tableauLong, tableauMoselle } from '../../test/fabriques/tableau.ts';
import {
  REUNION,
  tableauApercu,
  tableauComplet,
  tableauDe,
  tableauEnRetard,
  tableauRectifie,
  tableauVide,
} from '../../test/fabriques/tableau-durs.ts';
import type { Prise } from './prise.ts';

const ADRESSE = 'https://www.exemple.gouv.fr/tableaux/00/dernier';
const liens = {
  accueil: '/',
  affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
  csv: { href: 'tableau.csv' },
  graphiques: '',
};
const page = { assets: '', liens };
/** As the public site shows it: history, places, addresses, files. */
const publique = {
  assets: '',
  liens: {
    ...liens,
    graphiquesPng: true,
    ecran: 'ecran.html',
    permanente: 'https://www.exemple.gouv.fr/tableaux/00/2026-T3',
    dernier: ADRESSE,
    integration: `${ADRESSE}/integration.html`,
    vignette: `${ADRESSE}/vignette.png`,
    parents: [{ texte: 'Bretagne', href: '/regions/53' }],
  },
  voisins: {
    precedent: { texte: '2e trimestre 2026', href: '/t2' },
    suivant: { texte: '4e trimestre 2026', href: '/t4' },
  },
  autres: [
    { trimestre: '4e trimestre 2026', href: '/t4' },
    { trimestre: '2e trimestre 2026', href: '/t2' },
  ],
  lieux: {
    titre: 'Résultats site par site',
    liens: [
      { texte: 'Préfecture de l’Exemple', href: '/sites/00-PREF' },
      { texte: 'Sous-préfecture de Saint-Exemple-sur-Loire', href: '/sites/00-SP' },
    ],
  },
};
/** The public page, from real and hard data, at several sizes. */
export function prisesPage(): readonly Prise[] {
  return [
    { nom: 'page-320-rectifie', html: renderPage(tableauRectifie(), page), largeur: 320, hauteur: 1500 },
    { nom: 'page-320-en-retard', html: renderPage(tableauEnRetard(), page), largeur: 320, hauteur: 1200 },
    { nom: 'page-768', html: renderPage(tableauComplet(), page), largeur: 768, hauteur: 1000 },
    { nom: 'page-768-sans-un-chiffre', html: renderPage(tableauVide(), page), largeur: 768, hauteur: 1000 },
    {
      nom: 'page-1280-reunion',
      html: renderPage(tableauDe(REUNION, 'Préfecture de La Réunion'), page),
      largeur: 1280,
      hauteur: 700,
    },
    {
      nom: 'page-1280-apercu-sombre',
      html: renderPage(tableauApercu(), page),
      largeur: 1280,
      hauteur: 900,
      sombre: true,
    },
    {
      nom: 'page-1280-moselle-gris',
      html: renderPage(tableauMoselle(), publique),
      largeur: 1280,
      hauteur: 900,
      gris: true,
    },
    { nom: 'page-1280-quatorze', html: renderPage(tableauLong(), publique), largeur: 1280, hauteur: 1200 },
    {
      nom: 'page-donnees',
      html: renderPage(tableauComplet(), publique).replaceAll('<details>', '<details open>'),
      largeur: 768,
      hauteur: 900,
      element: '.telechargements',
    },
    {
      nom: 'fiche-320',
      html: renderPage(tableauComplet(), publique),
      largeur: 320,
      hauteur: 900,
      element: 'article:nth-of-type(2)',
    },
    {
      nom: 'fiche-changement',
      html: renderPage(tableauComplet(), page),
      largeur: 1280,
      hauteur: 900,
      element: 'article:nth-of-type(1)',
    },
    {
      nom: 'fiche-enquete-sombre',
      html: renderPage(tableauComplet(), page),
      largeur: 1280,
      hauteur: 900,
      element: 'article:nth-of-type(2)',
      sombre: true,
    },
    {
      nom: 'page-papier-gris',
      html: renderPage(tableauComplet(), page),
      largeur: 720,
      hauteur: 1000,
      papier: true,
      gris: true,
    },
  ];
}
