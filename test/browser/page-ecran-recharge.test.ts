import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Tableau } from '../../domain/tableau/types.ts';
import { MINUTES } from '../../functions/render/ecran/recharge.ts';
import { ecranCss, renderEcran } from '../../functions/render/index.ts';
import { CSP } from '../../infra/cdk/pieces/entetes.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';
import { tableauExemple, tableauLong } from '../fabriques/tableau.ts';

/*
 * The hall screen, under the policy of the cache: what stands at its address changes, and nobody comes. The browser's clock is
 * moved by hand, and the network is cut at the server.
 */

type Reponse = { readonly statut: number; readonly html: string } | 'coupure';

let navigateur: Browser;
let reponse: Reponse;
let demandes = 0;
const serveur = createServer((demande, sortie) => {
  if (demande.url === '/assets/ecran.css') {
    sortie.writeHead(200, { 'Content-Type': 'text/css' }).end(ecranCss());
    return;
  }
  if (!demande.url?.endsWith('/ecran.html')) {
    sortie.writeHead(404).end();
    return;
  }
  demandes += 1;
  if (reponse === 'coupure') demande.socket.destroy();
  else
    sortie
      .writeHead(reponse.statut, {
        'Content-Type': 'text/html; charset=utf-8',
        // One machine speaks HTTP: nothing there is to be upgraded.
        'Content-Security-Policy': CSP.replace('; upgrade-insecure-requests', ''),
      })
      .end(reponse.html);
});

beforeAll(async () => {
  navigateur = await openNavigateur();
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
});
afterAll(async () => {
  await navigateur.close();
  await new Promise((fin) => serveur.close(fin));
});

const ecran = (tableau: Tableau, resume = tableau.textes.resume): string =>
  renderEcran(
    { ...tableau, textes: { ...tableau.textes, resume } },
    { adressePage: null, assets: '/assets' },
  );
const titre = (page: Page): Promise<string | null> => page.locator('h1').first().textContent();

/** The page after a tick, once the server was asked. */
async function tick(page: Page): Promise<void> {
  const avant = demandes;
  await page.clock.runFor(MINUTES * 60_000);
  while (demandes === avant) await page.evaluate('0');
}
async function waitTitre(page: Page, attendu: string): Promise<void> {
  while ((await titre(page)) !== attendu) await page.evaluate('0');
}

async function withEcran(html: string, use: (page: Page, fautes: string[]) => Promise<void>): Promise<void> {
  const contexte = await navigateur.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await contexte.newPage();
  const fautes: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') fautes.push(message.text());
  });
  try {
    // Frozen: it moves by `runFor` alone.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    reponse = { statut: 200, html };
    await page.goto(`http://127.0.0.1:${(serveur.address() as AddressInfo).port}/dernier/ecran.html`);
    await use(page, fautes);
  } finally {
    await contexte.close();
  }
}

beforeEach(() => {
  demandes = 0;
});

describe('the hall screen, left alone', () => {
  const exemple = tableauExemple();

  it('shows the next quarter by itself, then the one after', async () => {
    await withEcran(ecran(exemple), async (page, fautes) => {
      expect(await titre(page)).toBe(exemple.textes.resume);
      // Nothing new: the same element stays, with nothing drawn again.
      await page.evaluate(
        'document.body.id = ""; window.corps = document.body; document.body.removeAttribute("id")',
      );
      await tick(page);
      await tick(page);
      expect(await page.evaluate('window.corps === document.body')).toBe(true);
      reponse = { statut: 200, html: ecran(exemple, 'Six objectifs sur sept sont atteints.') };
      await tick(page);
      await waitTitre(page, 'Six objectifs sur sept sont atteints.');
      reponse = { statut: 200, html: ecran(exemple, 'Sept objectifs sur sept sont atteints.') };
      await tick(page);
      await waitTitre(page, 'Sept objectifs sur sept sont atteints.');
      expect(await page.locator('.tuile').count()).toBe(exemple.indicateurs.length);
      // Its policy lets it run, and lets it run once.
      expect(fautes).toEqual([]);
      const avant = demandes;
      await tick(page);
      expect(demandes).toBe(avant + 1);
    });
  });

  it('keeps what it shows while the network is cut or the server in trouble, and goes on afterwards', async () => {
    await withEcran(ecran(exemple), async (page) => {
      reponse = 'coupure';
      await tick(page);
      reponse = { statut: 503, html: '<h1>En panne</h1>' };
      await tick(page);
      await tick(page);
      expect(await titre(page)).toBe(exemple.textes.resume);
      reponse = { statut: 200, html: ecran(exemple, 'Six objectifs sur sept sont atteints.') };
      await tick(page);
      await waitTitre(page, 'Six objectifs sur sept sont atteints.');
    });
  });

  it('shows the notice of a withdrawal in place of figures that no longer stand, then what comes back', async () => {
    await withEcran(ecran(exemple), async (page) => {
      reponse = {
        statut: 410,
        html: '<!doctype html><html lang="fr"><body><h1>Tableau retiré</h1></body></html>',
      };
      await tick(page);
      await waitTitre(page, 'Tableau retiré');
      reponse = { statut: 200, html: ecran(exemple) };
      await tick(page);
      await waitTitre(page, exemple.textes.resume);
    });
  });

  it('changes nothing under somebody who stopped it, or has just touched it', async () => {
    const long = tableauLong();
    await withEcran(ecran(long), async (page) => {
      reponse = { statut: 200, html: ecran(long, 'Tout a changé.') };
      await page.locator('#arret').check();
      await page.clock.runFor(MINUTES * 60_000 * 3);
      expect([demandes, await titre(page)]).toEqual([1, long.textes.resume]);
      await page.locator('#arret').uncheck();
      await page.clock.runFor(MINUTES * 30_000);
      await page.keyboard.press('Tab');
      await page.clock.runFor(MINUTES * 30_000);
      expect([demandes, await titre(page)]).toEqual([1, long.textes.resume]);
      await tick(page);
      await waitTitre(page, 'Tout a changé.');
    });
  });
});
