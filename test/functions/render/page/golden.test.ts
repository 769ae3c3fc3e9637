import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { renderPage } from '../../../../functions/render/page/index.ts';
import { tableauIndreEtLoire, tableauMoselle } from '../../../fabriques/tableau.ts';

/** One tag a line, without the styles: a change of the page is a change that a reviewer can read. */
function unfold(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>').replace(/> *</g, '>\n<');
}

/** To accept a change that was looked at: `GOLDEN=1 npm test -- golden`. */
describe('golden pages of real figures', () => {
  it.each([
    ['page-indre-et-loire-2020-T4.html', tableauIndreEtLoire()],
    ['page-moselle-2021-T2.html', tableauMoselle()],
  ])('%s', (nom, tableau) => {
    const fichier = new URL(`../../../golden/${nom}`, import.meta.url);
    const html = unfold(renderPage(tableau, { assets: '', liens: { affiche: { href: 'affiche-a3.pdf' } } }));
    if (process.env['GOLDEN']) writeFileSync(fichier, html);
    expect(html).toBe(readFileSync(fichier, 'utf8'));
  });
});
