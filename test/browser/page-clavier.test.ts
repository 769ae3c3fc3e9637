import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderIndexNational, listRegions, renderPage } from '../../functions/render/index.ts';
import { withFenetre } from '../fabriques/fenetre.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';
import { tableauRectifie } from '../fabriques/tableau-durs.ts';

const PUBLIQUE = 'https://www.exemple.gouv.fr/tableaux/00';
const PAGE = renderPage(tableauRectifie(), {
  assets: '',
  liens: {
    ...{ accueil: '/', accessibilite: '/a', mentions: '/m', donneesPersonnelles: '/dp', ecran: 'ecran.html' },
    affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
    ...{ graphiques: '', graphiquesPng: true, versionPrecedente: '/v1' },
    permanente: `${PUBLIQUE}/2026-T3`,
    integration: `${PUBLIQUE}/dernier/integration.html`,
  },
  voisins: { precedent: { texte: '2e trimestre 2026', href: '/t2' } },
  autres: [{ trimestre: '2e trimestre 2026', href: '/t2' }],
});
const INDEX = renderIndexNational(
  listRegions(new Map(), () => null),
  { assets: '', liens: { accessibilite: '/a' } },
);

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

interface Halte {
  readonly nom: string;
  /** Rank of the element in the document. */
  readonly rang: number;
  readonly visible: boolean;
  readonly cerne: boolean;
}

/** Walks with the Tab key alone until it leaves the page, and tells each stop. */
async function walk(page: Page): Promise<readonly Halte[]> {
  const haltes: Halte[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const halte = await page.evaluate(async () => {
      // The browser scrolls to the stop in its next frame.
      await new Promise((vu) => requestAnimationFrame(() => requestAnimationFrame(vu)));
      const ici = document.activeElement;
      if (!ici || ici === document.body) return null;
      const { top, bottom, width } = ici.getBoundingClientRect();
      const style = getComputedStyle(ici);
      return {
        nom: (ici.textContent ?? '').trim().replace(/\s+/g, ' '),
        rang: Array.from(document.querySelectorAll('*')).indexOf(ici),
        visible: width > 0 && bottom > 0 && top < innerHeight,
        cerne: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (!halte || haltes.length > 500) return haltes;
    haltes.push(halte);
  }
}

describe('with the keyboard alone', () => {
  it.each([
    ['a page, on a desk', PAGE, 1280],
    ['a page, on a phone', PAGE, 320],
    ['the national index', INDEX, 1280],
  ] as const)(
    '%s: every link and fold is reached, in order, in sight and ringed',
    async (_, html, largeur) => {
      await withFenetre(navigateur, html, { largeur }, async (page) => {
        const haltes = await walk(page);
        const attendus = await page.locator('a[href], summary').count();
        expect(haltes).toHaveLength(attendus);
        expect(haltes.map(({ rang }) => rang)).toEqual(haltes.map(({ rang }) => rang).sort((a, b) => a - b));
        expect(haltes.filter(({ visible, cerne }) => !visible || !cerne)).toEqual([]);
        // Each stop says where it is: none is « ici » nor nameless.
        for (const { nom } of haltes) expect(nom.length).toBeGreaterThan(3);
      });
    },
  );

  it('goes to a result from the table, opens its values and folds them again', async () => {
    await withFenetre(navigateur, PAGE, { largeur: 1280 }, async (page) => {
      const lien = page.locator('.synthese a').nth(3);
      await lien.focus();
      await page.keyboard.press('Enter');
      const fiche = page.locator('article:target');
      expect(await fiche.locator('h3').innerText()).toBe('Appels téléphoniques aboutis');
      await page.keyboard.press('Tab');
      const valeurs = fiche.locator('table.valeurs');
      expect(await valeurs.isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(await valeurs.isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await valeurs.isVisible()).toBe(false);
    });
  });

  it('jumps over the header to the content and to the footer', async () => {
    await withFenetre(navigateur, PAGE, { largeur: 1280 }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('footer') !== null)).toBe(true);
    });
  });
});
