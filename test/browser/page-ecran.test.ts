import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hauteurIntegration, renderEcran, renderIntegration } from '../../functions/render/index.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong, tableauMoselle } from '../fabriques/tableau.ts';
import { tableauApercu, tableauBavard, tableauRectifie, tableauVide } from '../fabriques/tableau-durs.ts';
import { runAxe } from '../fabriques/axe.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';

const ADRESSE = 'https://www.exemple.gouv.fr/tableaux/00/dernier';
const ECRANS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
] as const;
const TABLEAUX = [
  ['exemple', tableauExemple()],
  ['Indre-et-Loire', tableauIndreEtLoire()],
  ['Moselle', tableauMoselle()],
  ['long', tableauLong()],
  ['sans un chiffre', tableauVide()],
  ['rectifié', tableauRectifie()],
  ['aperçu', tableauApercu()],
  ['commentaires d’une page', tableauBavard()],
] as const;

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

interface Reglages {
  readonly taille: readonly [number, number];
  readonly sombre?: boolean;
  readonly calme?: boolean;
}

async function withPage<T>(
  html: string,
  { taille, sombre, calme }: Reglages,
  use: (page: Page) => Promise<T>,
) {
  const contexte = await navigateur.newContext({
    viewport: { width: taille[0], height: taille[1] },
    colorScheme: sombre ? 'dark' : 'light',
    reducedMotion: calme ? 'reduce' : 'no-preference',
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
  return (await runAxe(page)).map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** What leaves the window, in px, and the smallest letters of a tile, in thousandths of the shorter side. */
const measure = (page: Page): Promise<{ debord: number; lettre: number; coupes: number }> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const tuiles = Array.from(document.querySelectorAll<HTMLElement>('.tuile'));
    const textes = tuiles.flatMap((tuile) => Array.from(tuile.querySelectorAll<HTMLElement>('h2, p, span')));
    const tailles = textes.filter((t) => t.offsetParent).map((t) => parseFloat(getComputedStyle(t).fontSize));
    const coupes = tuiles.filter((tuile) => tuile.scrollWidth > tuile.clientWidth + 1).length;
    return {
      debord: Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight),
      lettre: (1000 * Math.min(...tailles)) / Math.min(clientWidth, clientHeight),
      coupes,
    };
  });

describe.each(TABLEAUX)('hall screen, %s', (_, tableau) => {
  const html = renderEcran(tableau, { adressePage: ADRESSE });

  it('fills every screen without leaving it, in letters that are read at four metres', async () => {
    await withPage(html, { taille: [1280, 720] }, async (page) => {
      for (const [width, height] of ECRANS) {
        await page.setViewportSize({ width, height });
        const { debord, lettre, coupes } = await measure(page);
        expect({ width, debord, coupes }).toEqual({ width, debord: 0, coupes: 0 });
        // 25 px of 1080: about 14 mm on a screen of 43 inches.
        expect(lettre).toBeGreaterThanOrEqual(23);
      }
    });
  });
});

describe('hall screen', () => {
  it('keeps the number of the view clear of the sentence, upright and without an address', async () => {
    const html = renderEcran(tableauLong(), { adressePage: null });
    for (const taille of [
      [1080, 1920],
      [720, 1280],
    ] as const)
      await withPage(html, { taille }, async (page) => {
        const [titre, rang] = await page.evaluate(() =>
          ['h1', '.rang'].map((mot) => document.querySelector(mot)?.getBoundingClientRect()),
        );
        expect(rang!.top).toBeGreaterThanOrEqual(titre!.bottom);
      });
  });

  const long = renderEcran(tableauLong(), { adressePage: ADRESSE });

  it('has no fault for axe, light and dark, wide and on a phone', async () => {
    for (const taille of [
      [1920, 1080],
      [320, 640],
    ] as const)
      for (const sombre of [false, true])
        expect(await withPage(long, { taille, sombre }, findDefauts)).toEqual([]);
  });

  it('shows its views in turn, and all of them once it is stopped from the keyboard', async () => {
    await withPage(long, { taille: [1920, 1080] }, async (page) => {
      const visibles = () =>
        page.locator('.vue').evaluateAll((vues) => vues.map((v) => getComputedStyle(v).visibility));
      // However long the page took to come, each looks at the moment that it names.
      const goTo = (ms: number) =>
        page.evaluate((temps) => document.getAnimations().forEach((a) => (a.currentTime = temps)), ms);
      await goTo(0);
      expect(await visibles()).toEqual(['visible', 'hidden']);
      await goTo(30_000);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await visibles()).toEqual(['visible', 'visible']);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      const [a, b] = await page
        .locator('.vue')
        .evaluateAll((vues) => vues.map((v) => v.getBoundingClientRect().y));
      expect(b).toBeGreaterThan(a!);
    });
  });

  it('goes round: each view has its turn', async () => {
    await withPage(long, { taille: [1920, 1080] }, async (page) => {
      const at = (ms: number) =>
        page.evaluate((temps) => {
          for (const animation of document.getAnimations()) animation.currentTime = temps;
          return Array.from(document.querySelectorAll('.vue'), (v) => getComputedStyle(v).visibility);
        }, ms);
      expect(await at(10_000)).toEqual(['visible', 'hidden']);
      expect(await at(30_000)).toEqual(['hidden', 'visible']);
      expect(await at(50_000)).toEqual(['visible', 'hidden']);
    });
  });

  it('does not move for who asked for no movement, and hides nothing', async () => {
    await withPage(long, { taille: [1920, 1080], calme: true }, async (page) => {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      for (const vue of await page.locator('.tuile').all()) expect(await vue.isVisible()).toBe(true);
    });
  });
});

describe('embedded version', () => {
  it.each(TABLEAUX)('%s: fits the height that its snippet gives, and does not scroll', async (_, tableau) => {
    const html = renderIntegration(tableau, { adressePage: ADRESSE });
    await withPage(html, { taille: [288, 600] }, async (page) => {
      for (const largeur of [288, 320, 600, 800]) {
        const hauteur = hauteurIntegration(tableau, largeur < 600 ? 288 : 600);
        await page.setViewportSize({ width: largeur, height: hauteur });
        const { debord } = await measure(page);
        const fin = await page.locator('main').evaluate((main) => main.getBoundingClientRect().bottom);
        expect({ largeur, debord }).toEqual({ largeur, debord: 0 });
        // At the width that the height was made for, little is left empty; long names, which share a line less well, leave most.
        if (largeur === 288 || largeur === 600) expect((hauteur - fin) / hauteur).toBeLessThan(0.35);
      }
    });
  });

  it('has no fault for axe, light and dark', async () => {
    const html = renderIntegration(tableauApercu(), { adressePage: ADRESSE });
    for (const largeur of [320, 768, 1280])
      for (const sombre of [false, true])
        expect(await withPage(html, { taille: [largeur, 900], sombre }, findDefauts)).toEqual([]);
  });
});
