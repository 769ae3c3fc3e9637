import type { WriteSheet } from 'hucre';
import type { Description } from '../description.ts';
import { ESPACES, partie } from './parties.ts';
import { element } from './xml.ts';
import type { Xml } from './xml.ts';

/** Name of the printed page of a sheet. */
export const pageOf = (rang: number): string => `page${rang + 1}`;

const cm = (pouces: number): string => `${(pouces * 2.54).toFixed(2)}cm`;
const A4 = ['21.001cm', '29.7cm'] as const;

function layoutOf({ pageSetup }: WriteSheet, rang: number): Xml {
  const { left = 0.7, right = 0.7, top = 0.75, bottom = 0.75, footer = 0.3 } = pageSetup?.margins ?? {};
  const paysage = pageSetup?.orientation === 'landscape';
  const [largeur, hauteur] = paysage ? [...A4].reverse() : A4;
  return element(
    'style:page-layout',
    { 'style:name': `mise-en-page${rang + 1}` },
    element('style:page-layout-properties', {
      'fo:page-width': largeur,
      'fo:page-height': hauteur,
      'style:print-orientation': paysage ? 'landscape' : 'portrait',
      'fo:margin-top': cm(top),
      // In ODF, the footer is inside what the margin leaves.
      'fo:margin-bottom': cm(footer),
      'fo:margin-left': cm(left),
      'fo:margin-right': cm(right),
      'style:scale-to-X': pageSetup?.fitToWidth ?? null,
      'style:scale-to-Y': pageSetup?.fitToHeight ?? null,
      'style:table-centering': pageSetup?.horizontalCentered ? 'horizontal' : null,
    }),
    element('style:header-style'),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', {
        'fo:min-height': cm(Math.max(bottom - footer, 0)),
        'fo:margin-left': '0cm',
        'fo:margin-right': '0cm',
        'fo:margin-top': '0cm',
      }),
    ),
  );
}

const REGIONS = { L: 'left', C: 'center', R: 'right' } as const;
/** A part of our footers: where it stands, and its text, in which `&&` is « & », `&P` and `&N` the page and their number. */
const PART = /&([LCR])&8 ((?:[^&]|&&|&[PN])*)/g;

const morceau = (texte: string): string | Xml =>
  texte === '&P'
    ? element('text:page-number', {}, '1')
    : texte === '&N'
      ? element('text:page-count', {}, '1')
      : texte.replaceAll('&&', '&');

function masterOf({ headerFooter }: WriteSheet, rang: number): Xml {
  const parts = [...(headerFooter?.oddFooter ?? '').matchAll(PART)].map(([, place = 'L', texte = '']) =>
    element(
      `style:region-${REGIONS[place as keyof typeof REGIONS]}`,
      {},
      element(
        'text:p',
        {},
        element('text:span', { 'text:style-name': 'pied' }, ...texte.split(/(&[PN])/).map(morceau)),
      ),
    ),
  );
  return element(
    'style:master-page',
    { 'style:name': pageOf(rang), 'style:page-layout-name': `mise-en-page${rang + 1}` },
    element('style:header', { 'style:display': false }),
    element('style:footer', {}, parts),
  );
}

/** `styles.xml`: what every cell starts from, the styles of the conditions, and the printed page of each sheet. */
export const stylesOds = ({ sheets, defaultFont }: Description, communs: readonly Xml[]): string =>
  partie(
    element(
      'office:document-styles',
      ESPACES,
      element(
        'office:styles',
        {},
        element(
          'style:default-style',
          { 'style:family': 'table-cell' },
          element('style:text-properties', {
            'fo:font-family': defaultFont.name,
            'fo:font-size': `${defaultFont.size ?? 10}pt`,
            'fo:language': 'fr',
            'fo:country': 'FR',
          }),
        ),
        element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
        element(
          'style:style',
          { 'style:name': 'pied', 'style:family': 'text' },
          element('style:text-properties', { 'fo:font-size': '8pt' }),
        ),
        communs,
      ),
      element('office:automatic-styles', {}, sheets.map(layoutOf)),
      element('office:master-styles', {}, sheets.map(masterOf)),
    ),
  );
