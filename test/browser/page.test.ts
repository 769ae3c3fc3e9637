import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Tableau } from '../../domain/tableau/types.ts';
import {
  listRegions,
  renderAccessibilite,
  renderDonneesPersonnelles,
  renderErreur,
  renderIndexNational,
  renderMentionsLegales,
  renderPage,
} from '../../functions/render/index.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong, tableauMoselle } from '../fabriques/tableau.ts';
import {
  SAINT_MARTIN,
  tableauBavard,
  tableauComplet,
  tableauDe,
  tableauEnRetard,
  tableauRectifie,
  tableauVide,
} from '../fabriques/tableau-durs.ts';
import { runAxe } from '../fabriques/axe.ts';
import { withFenetre } from '../fabriques/fenetre.ts';
import type { ReglagesFenetre } from '../fabriques/fenetre.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';

const LARGEURS = [320, 768, 1280];
const PUBLIQUE = 'https://www.exemple.gouv.fr/tableaux/00';
const liens = {
  accueil: '/',
  affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
  graphiques: '',
  permanente: `${PUBLIQUE}/2026-T3`,
  dernier: `${PUBLIQUE}/dernier`,
  integration: `${PUBLIQUE}/dernier/integration.html`,
  vignette: `${PUBLIQUE}/dernier/vignette.svg`,
};
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
const simples = { assets: '', liens: { accueil: '/', accessibilite: '/accessibilite' } };
const publique = (tableau: Tableau): string => renderPage(tableau, { assets: '', liens });
const seule = (tableau: Tableau): string => renderPage(tableau, { assets: '', liens: {} });
/** Each kind of page, and each kind of tableau. */
const PAGES: readonly (readonly [string, string])[] = [
  [
    'exemple',
    renderPage(tableauExemple(), { assets: '', liens, autres: [{ trimestre: 'T2', href: '/t2' }] }),
  ],
  ['Indre-et-Loire', seule(tableauIndreEtLoire())],
  ['long', publique(tableauLong())],
  ['rectifié, en aperçu', seule({ ...tableauRectifie(), etat: 'apercu' })],
  ['sans un chiffre', seule(tableauVide())],
  ['accessibilité', renderAccessibilite(simples)],
  [
    'liste',
    renderIndexNational(
      listRegions(PUBLIES, () => null),
      simples,
    ),
  ],
  ['mentions', renderMentionsLegales({ ...simples, service: 'Préfecture de l’Exemple' })],
];
/** The same kinds with other texts: what is left to see is that they stay inside. */
const AUTRES: readonly (readonly [string, string])[] = [
  ['Moselle', publique(tableauMoselle())],
  ['complet', publique(tableauComplet())],
  ['tout en retard', seule(tableauEnRetard())],
  ['commentaires d’une page', seule(tableauBavard())],
  ['Saint-Martin', publique(tableauDe(SAINT_MARTIN, 'Préfecture de Saint-Barthélemy et de Saint-Martin'))],
  ['erreur', renderErreur('Page introuvable', 'Ce tableau n’est pas publié.', simples)],
  ['données personnelles', renderDonneesPersonnelles(simples)],
];
const COMPLET = publique(tableauComplet());

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

const withPage = <T>(html: string, reglages: ReglagesFenetre, use: (page: Page) => Promise<T>): Promise<T> =>
  withFenetre(navigateur, html, reglages, use);

/** What axe finds; `regle` alone when one is named. */
async function findDefauts(page: Page, regle?: string): Promise<readonly string[]> {
  return (await runAxe(page, regle)).map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
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
  it(`has no fault for axe, does not scroll sideways at ${LARGEURS.join(', ')} px, light and dark`, async () => {
    await withPage(html, { largeur: 320 }, async (page) => {
      for (const largeur of LARGEURS) {
        await page.setViewportSize({ width: largeur, height: 900 });
        expect({ largeur, defauts: await findDefauts(page), debord: await findDebord(page) }).toEqual({
          largeur,
          defauts: [],
          debord: 0,
        });
        // Of all the rules, the scheme only changes this one.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect({ largeur, sombre: await findDefauts(page, 'color-contrast') }).toEqual({
          largeur,
          sombre: [],
        });
        await page.emulateMedia({ colorScheme: 'light' });
      }
    });
  });
});

describe('other texts', () => {
  it.each(AUTRES)('%s: stay inside a phone, a tablet and a desk', async (_, html) => {
    await withPage(html, { largeur: 320 }, async (page) => {
      for (const largeur of LARGEURS) {
        await page.setViewportSize({ width: largeur, height: 900 });
        expect({ largeur, debord: await findDebord(page) }).toEqual({ largeur, debord: 0 });
      }
    });
  });
});

describe('what is folded', () => {
  it('has no fault either once it is open, and the sentence to quote is taken by one click', async () => {
    await withPage(COMPLET, { largeur: 320 }, async (page) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      expect({ defauts: await findDefauts(page), debord: await findDebord(page) }).toEqual({
        defauts: [],
        debord: 0,
      });
      const phrase = page.locator('.citation').first();
      await phrase.click();
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
        (await phrase.innerText()).trim(),
      );
    });
  });
});

describe('enlarged', () => {
  it('keeps its text inside the window when the reader asks for letters twice as large', async () => {
    await withPage(COMPLET, { largeur: 1280 }, async (page) => {
      const protocole = await page.context().newCDPSession(page);
      await protocole.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await page.setContent(COMPLET);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
      expect(await findDebord(page)).toBe(0);
    });
  });
});

describe('what is one of many', () => {
  it('is named after its indicator, in the list of links as well as under the hand', async () => {
    const { libelle, textes } = tableauExemple().indicateurs[0]!;
    const html = renderPage(tableauExemple(), { assets: '', liens: { ...liens, graphiquesPng: true } });
    await withPage(html, { largeur: 1280 }, async (page) => {
      const fiche = page.getByRole('article', { name: libelle });
      for (const mots of ['Graphique à réutiliser (SVG)', 'en image (PNG)'])
        expect(await fiche.getByRole('link', { name: `${mots} ${libelle}`, exact: true }).count()).toBe(1);
      // Both drawings are told by the same sentence, though it stands once in the page.
      const { graphique } = textes;
      expect(await page.getByRole('img', { name: graphique, exact: true }).count()).toBe(2);
      const arbre = await page.context().newCDPSession(page);
      const { nodes } = (await arbre.send('Accessibility.getFullAXTree')) as {
        nodes: readonly { readonly role?: { value?: string }; readonly name?: { value?: string } }[];
      };
      const noms = nodes.map(({ name }) => name?.value ?? '');
      const images = nodes.filter(({ role }) => role?.value === 'image');
      for (const mots of ['Voir les valeurs du graphique', 'Citer ce résultat'])
        expect(noms).toContain(`${mots} ${libelle}`);
      expect(images.filter(({ name }) => name?.value === graphique)).toHaveLength(2);
    });
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
        const visibles = fiche.locator('.g-courbe > svg:visible');
        expect(await visibles.count()).toBe(1);
        expect(await visibles.getAttribute('class')).toContain(forme);
        await fiche.locator('.graphique summary').click();
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
      .replace('</head>', '<style>.mention{color:#bbb}</style></head>');
    expect((await withPage(fautif, { largeur: 1280 }, (page) => findDefauts(page))).join(' ')).toMatch(
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
