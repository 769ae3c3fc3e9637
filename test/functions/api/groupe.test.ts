import { describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { createCurseurs } from '../../../functions/api/curseurs.ts';
import { DEBIT_LOCAL, createLimiteur } from '../../../functions/api/debit.ts';
import { declare, route } from '../../../functions/api/declaration.ts';
import type { Route } from '../../../functions/api/declaration.ts';
import { gardeLocale } from '../../../functions/api/garde.ts';
import { adresseDe, groupe, loadRoutes } from '../../../functions/api/groupe.ts';
import { identiteGroupes } from '../../../functions/api/identite/routes.ts';
import { mount } from '../../../functions/api/mount.ts';
import { Probleme } from '../../../functions/api/problemes.ts';
import { listGroupes } from '../../../functions/api/routes/index.ts';
import { toProbleme } from '../../../functions/api/erreurs.ts';
import { direProbleme } from '../../../functions/api/socle.ts';
import type { Identite } from '../../../functions/identite/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { json } from '../../fabriques/http.ts';

const HOTE = 'http://127.0.0.1';
const MOIS = route(
  declare({
    methode: 'GET',
    chemin: '/mois',
    operation: 'referentiel.lire',
    groupe: 'Essai',
    resume: 'Les mois',
    reponses: { 200: { description: 'Les mois.' } },
  }),
  ({ c }) => c.json({ mois: ['2020-10'] }),
);

/** The app around one group, whose guard lets everybody in but whom it was told not to. */
function appOf(load: () => Promise<readonly Route[]>, refuse = false): Hono {
  const app = new Hono();
  const garde = gardeLocale('référent qualité');
  mount(app, [groupe(['GET /mois', 'POST /mois'], load)], {
    garde: refuse
      ? {
          ...garde,
          identifie: () => Promise.reject(new Probleme('non-connecte', 'Connectez-vous pour continuer.')),
        }
      : garde,
    limiteur: createLimiteur(DEBIT_LOCAL),
    curseurs: createCurseurs(
      () => Promise.resolve(new Uint8Array(32)),
      () => new Date('2021-01-15T08:00:00Z'),
    ),
    adresseDe: () => '192.0.2.1',
  });
  app.onError((erreur, c) => direProbleme(c, toProbleme(erreur)));
  return app;
}

describe('the addresses that are known at start', () => {
  const service = {} as Service;
  const identite = {} as Identite;

  it.each([
    ['the service', listGroupes(service)],
    ['sign-in and directories', identiteGroupes(identite)],
    ['one office, where nobody signs in', identiteGroupes(undefined)],
  ])('are those of the routes of each group, for %s', async (_, groupes) => {
    for (const un of groupes) {
      const declarees = (await loadRoutes([un])).map(adresseDe);
      expect([...un.adresses].sort()).toEqual(declarees.sort());
    }
  });
});

describe('a group of routes', () => {
  it('answers all its first calls, that come together, and is not loaded again', async () => {
    let fois = 0;
    let ouvre: (() => void) | undefined;
    const porte = new Promise<void>((resolve) => (ouvre = resolve));
    const app = appOf(async () => {
      fois += 1;
      await porte;
      return [MOIS];
    });
    const premieres = Array.from({ length: 12 }, () => app.request(`${HOTE}/api/v1/mois`));
    ouvre?.();
    expect((await Promise.all(premieres)).map(({ status }) => status)).toEqual(
      Array.from({ length: 12 }, () => 200),
    );
    const chargements = fois;
    expect(await json(await app.request(`${HOTE}/api/v1/mois`))).toEqual({ mois: ['2020-10'] });
    expect(fois).toBe(chargements);
  });

  it('that cannot be loaded is a problem told as ours, and is tried again', async () => {
    let casse = true;
    const app = appOf(() => (casse ? Promise.reject(new Error('partie absente')) : Promise.resolve([MOIS])));
    const refus = await app.request(`${HOTE}/api/v1/mois`);
    expect([refus.status, refus.headers.get('Content-Type')]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ]);
    const probleme = await json(refus);
    expect(probleme).toMatchObject({ type: '/problemes/erreur-interne', instance: '/api/v1/mois' });
    expect(JSON.stringify(probleme)).not.toContain('partie absente');
    casse = false;
    expect((await app.request(`${HOTE}/api/v1/mois`)).status).toBe(200);
  });

  it('is not loaded for who is not let in, nor to say which methods it takes', async () => {
    let fois = 0;
    const load = () => {
      fois += 1;
      return Promise.resolve([MOIS]);
    };
    expect((await appOf(load, true).request(`${HOTE}/api/v1/mois`)).status).toBe(401);
    const refus = await appOf(load).request(`${HOTE}/api/v1/mois`, { method: 'DELETE' });
    expect([refus.status, refus.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(fois).toBe(0);
  });

  it('that does not hold an address which it announced is a problem too', async () => {
    const app = appOf(() => Promise.resolve([MOIS]));
    expect((await app.request(`${HOTE}/api/v1/mois`, { method: 'POST' })).status).toBe(500);
  });
});
