import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { createHttp } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

// Alone in its file: nothing has been loaded by another test.
it('the first calls of a server may come all together, each on what is not loaded yet', async () => {
  const http = createHttp(createServiceDeTest(await moteur.createStore()));
  const [SITE, DEPARTEMENT] = ['/api/v1/sites/37-PREF', '/api/v1/departements/37'];
  const attendus: Readonly<Record<string, number>> = {
    [`${SITE}/trimestres/2020-T4/versions`]: 200,
    [`${SITE}/trimestres/2020-T4/modele`]: 200,
    [`${SITE}/trimestres/2020-T4/donnees`]: 200,
    [`${SITE}/trimestres/2020-T4/vue/page.html`]: 200,
    [`${SITE}/trimestres/2020-T4/versions/1`]: 404,
    [`${DEPARTEMENT}/trimestres/2020-T4`]: 200,
    [`${DEPARTEMENT}/trimestres/2020-T4/consolidation`]: 404,
    [`${DEPARTEMENT}/trimestres/2020-T4/publication`]: 200,
    [`${DEPARTEMENT}/actions`]: 200,
    [`${DEPARTEMENT}/etapes`]: 200,
    '/api/v1/national/trimestres/2020-T4/tableau': 404,
    '/api/v1/tableaux': 200,
    '/api/v1/referentiels/indicateurs': 200,
    '/api/v1/connexion': 200,
    '/api/v1/moi': 200,
    '/rappels/refus/coupe': 404,
    '/sante': 200,
  };
  const chemins = Object.keys(attendus);
  const lus = await Promise.all(
    [...chemins, ...chemins].map(async (chemin) => [chemin, (await http.get(chemin)).status]),
  );
  expect(Object.fromEntries(lus)).toEqual(attendus);
  expect(lus).toEqual([...chemins, ...chemins].map((chemin) => [chemin, attendus[chemin]]));
});
