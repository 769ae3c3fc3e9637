import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../functions/api/app.ts';
import type { Garde } from '../../../functions/api/garde.ts';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

const HOTE = 'http://127.0.0.1';
const PAGE = `${HOTE}/api/v1/national/trimestres/2020-T4/vue/page.html`;

describe('/suivi', () => {
  it('leads one office to the page of the country, whose lines lead down to a site', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    await service.openTrimestre({ departement: '37', trimestre: '2020-T4' });
    const app = createApp({ service });
    const entree = await app.request(`${HOTE}/suivi`);
    expect([entree.status, entree.headers.get('Location')]).toEqual([302, new URL(PAGE).pathname]);
    const pays = await app.request(PAGE);
    expect(pays.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const lien = /href="([^"]*departements\/37[^"]*)"/.exec(await pays.text())?.[1] ?? '';
    const departement = await (await app.request(`${HOTE}${lien}`)).text();
    expect(departement).toContain('/api/v1/sites/37-PREF/trimestres/2020-T4/vue/page.html');
    expect(departement).toContain('France entière');
  });

  it('sends people to where they sign in, and shows nothing to who did not', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    const refuse: Garde = {
      identifie: () => Promise.resolve(null),
      autorise: (principal) => {
        if (!principal) throw new Error('non connecté');
        return { auteur: 'x' };
      },
    };
    const app = createApp({ service, garde: refuse });
    const entree = await app.request(`${HOTE}/suivi`);
    expect(entree.headers.get('Location')).toBe('/complement/page.html');
    expect((await app.request(PAGE)).status).toBe(500);
  });

  it('links nothing where each request has to carry a proof', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    const app = createApp({ service });
    const page = await (await app.request(PAGE, { headers: { Authorization: 'Bearer x' } })).text();
    expect(page).not.toContain('href="/');
  });
});
