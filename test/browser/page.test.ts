import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import {
  renderAccessibilite,
  renderErreur,
  renderIndex,
  renderPage,
} from '../../functions/render/page/index.tsx';
import { tableauExemple, tableauIndreEtLoire, tableauLong, tableauMoselle } from '../fabriques/tableau.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LARGEURS = [320, 768, 1280];
const liens = { accueil: '/', affiche: { href: 'affiche-a3.pdf', taille: 64_321 } };
const simples = { assets: '', liens: { accueil: '/', accessibilite: '/accessibilite' } };
const PAGES: readonly (readonly [string, string])[] = [
  [
    'exemple',
    renderPage(tableauExemple(), { assets: '', liens, autres: [{ trimestre: 'T2', href: '/t2' }] }),
  ],
  ['Indre-et-Loire', renderPage(tableauIndreEtLoire(), { assets: '', liens: {} })],
  ['Moselle', renderPage(tableauMoselle(), { assets: '', liens })],
  ['long', renderPage(tableauLong(), { assets: '', liens })],
  ['accessibilité', renderAccessibilite(simples)],
  ['erreur', renderErreur('Page introuvable', 'Ce tableau n’est pas publié.', simples)],
  ['liste', renderIndex([], simples)],
];

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

interface Reglages {
  readonly largeur: number;
  readonly sombre?: boolean;
  readonly javaScript?: boolean;
}

async function withPage<T>(html: string, reglages: Reglages, use: (page: Page) => Promise<T>): Promise<T> {
  const contexte = await navigateur.newContext({
    viewport: { width: reglages.largeur, height: 900 },
    colorScheme: reglages.sombre ? 'dark' : 'light',
    javaScriptEnabled: reglages.javaScript ?? true,
  });
  try {
    const page = await contexte.newPage();
    await page.setContent(html);
    return await use(page);
  } finally {
    await contexte.close();
  }
}

async function findDefauts(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const resultat = (await page.evaluate('axe.run()')) as AxeResults;
  return resultat.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** How far the page and its labels leave the window, in px. */
async function findDebord(page: Page): Promise<number> {
  return page.evaluate(() => {
    const droite = document.documentElement.clientWidth;
    const textes = Array.from(document.querySelectorAll('svg text'), (t) => t.getBoundingClientRect());
    const dehors = textes.filter((r) => r.width > 0).map((r) => Math.max(r.right - droite, -r.left));
    return Math.max(document.documentElement.scrollWidth - droite, ...dehors, 0);
  });
}

describe.each(PAGES)('page %s', (_, html) => {
  it(`has no fault for axe and does not scroll sideways at ${LARGEURS.join(', ')} px`, async () => {
    await withPage(html, { largeur: 320 }, async (page) => {
      for (const largeur of LARGEURS) {
        await page.setViewportSize({ width: largeur, height: 900 });
        expect({ largeur, defauts: await findDefauts(page), debord: await findDebord(page) }).toEqual({
          largeur,
          defauts: [],
          debord: 0,
        });
      }
    });
  });

  it('keeps its contrasts in the dark', async () => {
    const defauts = await withPage(html, { largeur: 1280, sombre: true }, findDefauts);
    expect(defauts).toEqual([]);
  });
});

describe('without script', () => {
  it.each(LARGEURS)('every line shows figure, target, state and chart at %i px', async (largeur) => {
    const tableau = tableauExemple();
    await withPage(PAGES[0]![1], { largeur, javaScript: false }, async (page) => {
      const lignes = page.getByRole('table').first().getByRole('row');
      for (const [i, { textes, valeur }] of tableau.indicateurs.entries()) {
        const ligne = lignes.nth(i + 1);
        for (const texte of [textes.situation, textes.cible, textes.precedent]) {
          expect(await ligne.getByText(texte, { exact: false }).first().isVisible()).toBe(true);
        }
        expect(await ligne.locator('.resultat').innerText()).toBe(
          valeur === null ? 'non disponible' : textes.valeur,
        );
        expect(await ligne.getByRole('img').isVisible()).toBe(true);
      }
    });
  });

  it('shows one chart of the two, and its values when asked', async () => {
    for (const [largeur, forme] of [
      [320, 'etroite'],
      [1280, 'large'],
    ] as const) {
      await withPage(PAGES[0]![1], { largeur, javaScript: false }, async (page) => {
        const fiche = page.locator('article').first();
        const visibles = fiche.locator('.g-courbe:visible');
        expect(await visibles.count()).toBe(1);
        expect(await visibles.getAttribute('class')).toContain(forme);
        await fiche.locator('summary').click();
        expect(await fiche.getByRole('rowheader', { name: '2e trimestre 2024' }).isVisible()).toBe(true);
      });
    }
  });

  it('prints the tableau as a table', async () => {
    await withPage(PAGES[0]![1], { largeur: 720, javaScript: false }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('.synthese tr')
          .nth(1)
          .evaluate((tr) => getComputedStyle(tr).display),
      ).toBe('table-row');
      expect(await page.locator('.fr-badge').first().isVisible()).toBe(true);
    });
  });

  it('is judged by an axe that does find faults', async () => {
    const fautif = PAGES[0]![1]
      .replace(/<title>[^<]*<\/title>/g, '')
      .replaceAll('--text-mention-grey', '--background-alt-grey');
    expect((await withPage(fautif, { largeur: 1280 }, findDefauts)).join(' ')).toMatch(
      /color-contrast.*document-title|document-title.*svg-img-alt/,
    );
  });

  it('leads the keyboard straight to the content', async () => {
    await withPage(PAGES[0]![1], { largeur: 1280 }, async (page) => {
      await page.keyboard.press('Tab');
      const lien = page.getByRole('link', { name: 'Aller au contenu' });
      expect(await lien.evaluate((a) => a === document.activeElement)).toBe(true);
      expect((await lien.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    });
  });
});
