import type { Browser } from 'playwright-core';
import {
  hauteurIntegration,
  listRegions,
  renderEcran,
  renderGraphiqueSeul,
  renderIndexNational,
  renderIntegration,
  renderPage,
  renderVignette,
} from '../../functions/render/index.ts';
import { tableauIndreEtLoire, tableauLong } from '../../test/fabriques/tableau.ts';
import {
  REUNION,
  tableauApercu,
  tableauComplet,
  tableauDe,
  tableauEnRetard,
  tableauRectifie,
  tableauVide,
} from '../../test/fabriques/tableau-durs.ts';

/** A picture of something for the web, in the window and with the settings of a reader. */
export interface Prise {
  readonly nom: string;
  readonly html: string;
  readonly largeur: number;
  readonly hauteur: number;
  readonly sombre?: boolean;
  readonly gris?: boolean;
  readonly papier?: boolean;
  /** Only this element; the window from its top when absent. */
  readonly element?: string;
}

const ADRESSE = 'https://www.exemple.gouv.fr/tableaux/00/dernier';
const liens = {
  accueil: '/',
  affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
  csv: { href: 'tableau.csv' },
  graphiques: '',
};
const page = { assets: '', liens };
const PUBLIES = new Map([
  [
    '37',
    {
      trimestre: '4e trimestre 2020',
      href: '/37',
      resume: 'Un objectif sur six est atteint.',
      publication: 'Publié le 15 janvier 2021.',
    },
  ],
]);
/** An SVG file as it is seen: alone, on a page that is not white. */
const poser = (svg: string): string =>
  `<!DOCTYPE html><body style="margin:0;background:#ccc">${svg.replace(/<\?xml[^>]*\?>/, '')}`;

function prisesPage(): readonly Prise[] {
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

function prisesEcran(): readonly Prise[] {
  const complet = renderEcran(tableauComplet(), { adressePage: ADRESSE });
  return [
    { nom: 'ecran-1920', html: complet, largeur: 1920, hauteur: 1080 },
    { nom: 'ecran-1080-debout', html: complet, largeur: 1080, hauteur: 1920 },
    {
      nom: 'ecran-1280-quatorze',
      html: renderEcran(tableauLong(), { adressePage: ADRESSE }),
      largeur: 1280,
      hauteur: 720,
    },
    {
      nom: 'ecran-1280-indre-et-loire-gris',
      html: renderEcran(tableauIndreEtLoire(), { adressePage: null }),
      largeur: 1280,
      hauteur: 720,
      gris: true,
    },
  ];
}

function prisesAutres(): readonly Prise[] {
  const rectifie = tableauRectifie();
  const integration = renderIntegration(rectifie, { adressePage: 'index.html' });
  const appels = rectifie.indicateurs[3];
  return [
    { nom: 'integration-320', html: integration, largeur: 320, hauteur: hauteurIntegration(rectifie) },
    {
      nom: 'integration-640-sombre',
      html: integration,
      largeur: 640,
      hauteur: hauteurIntegration(rectifie, 640),
      sombre: true,
    },
    { nom: 'vignette', html: poser(renderVignette(tableauComplet())), largeur: 780, hauteur: 560 },
    {
      nom: 'graphique-seul',
      html: poser(appels ? renderGraphiqueSeul(rectifie, appels) : ''),
      largeur: 780,
      hauteur: 460,
    },
    {
      nom: 'index-1280',
      html: renderIndexNational(
        listRegions(PUBLIES, () => null),
        { assets: '', liens: { accessibilite: '/a' } },
      ),
      largeur: 1280,
      hauteur: 900,
    },
  ];
}

/** Every picture that is kept and compared. */
export const makePrises = (): readonly Prise[] => [...prisesPage(), ...prisesEcran(), ...prisesAutres()];

/** A picture as PNG, one pixel for one CSS pixel. */
export async function shootPrise(navigateur: Browser, prise: Prise): Promise<Buffer> {
  const contexte = await navigateur.newContext({
    viewport: { width: prise.largeur, height: prise.hauteur },
    colorScheme: prise.sombre ? 'dark' : 'light',
  });
  try {
    const fenetre = await contexte.newPage();
    await fenetre.setContent(prise.html);
    if (prise.papier) await fenetre.emulateMedia({ media: 'print' });
    if (prise.gris) await fenetre.addStyleTag({ content: 'html{filter:grayscale(1)}' });
    return prise.element === undefined
      ? await fenetre.screenshot({ type: 'png' })
      : await fenetre.locator(prise.element).first().screenshot({ type: 'png' });
  } finally {
    await contexte.close();
  }
}
