import {
  hauteurIntegration,
  renderEcran,
  renderGraphiqueSeul,
  renderIntegration,
  renderPng,
  renderVignette,
} from '../../functions/render/index.ts';
import { tableauIndreEtLoire, tableauLong } from '../../test/fabriques/tableau.ts';
import { tableauComplet, tableauRectifie } from '../../test/fabriques/tableau-durs.ts';
import type { Prise } from './prise.ts';

const ADRESSE = 'https://www.exemple.gouv.fr/tableaux/00/dernier';
/** An SVG file as it is seen: alone, on a page that is not white. */
const poser = (svg: string): string =>
  `<!DOCTYPE html><body style="margin:0;background:#ccc">${svg.replace(/<\?xml[^>]*\?>/, '')}`;

/** The hall screen. */
export function prisesEcran(): readonly Prise[] {
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

/** What other sites show: frame, picture, charts. */
export function prisesAutres(): readonly Prise[] {
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
  ];
}

/** Pictures that are made without a browser: as they are sent. */
export function makePoints(): readonly { readonly nom: string; readonly png: Uint8Array }[] {
  const tableau = tableauComplet();
  const appels = tableau.indicateurs[3];
  return appels ? [{ nom: 'graphique-en-points', png: renderPng(renderGraphiqueSeul(tableau, appels)) }] : [];
}
