import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pageCss, renderPage } from '../../../../functions/render/page/index.ts';
import { buildFeuilles } from '../../../../scripts/build-css.ts';
import { tableauExemple, tableauIndreEtLoire } from '../../../fabriques/tableau.ts';

const MARQUE = { marque: true, assets: '' };
const css = pageCss(MARQUE);

describe('styles of the page', () => {
  it('are the ones that the script makes from DSFR (else run `npx node scripts/build-css.ts`)', async () => {
    for (const [nom, attendu] of Object.entries(await buildFeuilles())) {
      const commis = new URL(`../../../../functions/render/page/${nom}`, import.meta.url);
      expect(readFileSync(commis, 'utf8')).toBe(attendu);
    }
  });

  it('know every class that a page uses', () => {
    // Said for other uses of the drawing: the page sizes it by its cell.
    const sansStyle = new Set(['g-sparkline']);
    for (const tableau of [tableauExemple(), tableauIndreEtLoire()]) {
      const html = renderPage(tableau, { assets: '', liens: { affiche: { href: 'a.pdf' } } }).replace(
        /<style>[\s\S]*?<\/style>/,
        '',
      );
      const classes = new Set(
        Array.from(html.matchAll(/ class=(?:"([^"]*)"|([\w-]+))/g)).flatMap((m) =>
          (m[1] ?? m[2] ?? '').split(' '),
        ),
      );
      const inconnues = [...classes].filter(
        (classe) => !css.includes(`.${classe}`) && !sansStyle.has(classe),
      );
      expect(inconnues).toEqual([]);
    }
  });

  it('declare every variable that they read', () => {
    const lues = new Set(Array.from(css.matchAll(/var\((--[\w-]+)\)/g), (m) => m[1]));
    expect([...lues].filter((nom) => !css.includes(`${nom}:`))).toEqual([]);
  });

  it('follow the reader’s light or dark setting without script', () => {
    expect(css).toContain('prefers-color-scheme:dark');
    expect(css).not.toContain('data-fr-theme');
  });

  it('carry the State’s mark only when asked, its fonts only when they are served', () => {
    expect(pageCss({ marque: false, assets: '/assets' })).not.toMatch(/fr-logo|Marianne/);
    expect(css).not.toContain('@font-face');
    expect(pageCss({ marque: true, assets: '/assets' })).toContain('/assets/fonts/Marianne-Bold.woff2');
  });
});
