import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../functions/api/app.ts';
import type { LigneJournal, OptionsApp } from '../../../functions/api/app.ts';
import { createSocle } from '../../../functions/api/socle.ts';
import { CORPS_MAX_CLOUD } from '../../../functions/api/surete.ts';
import type { Service } from '../../../functions/service/index.ts';
import { createClient, createDepotStore } from '../../../functions/store/index.ts';
import { createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { HOTE, json } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITES = `${HOTE}/api/v1/referentiels/regions`;
let moteur: MoteurDeTest;
let service: Service;
beforeAll(async () => {
  moteur = await startMoteur();
  service = createServiceDeTest(await moteur.createStore());
});
afterAll(() => moteur.close());

const appOf = (options: Partial<OptionsApp> = {}) => {
  const journal: LigneJournal[] = [];
  const app = createApp({ service, journal: (ligne) => journal.push(ligne), ...options });
  return { app, journal };
};

describe('the rate', () => {
  it('is said with each answer, and kept: then a problem says how long to wait', async () => {
    const { app, journal } = appOf({ debit: { lectures: 3, ecritures: 1 } });
    const restes: (string | null)[] = [];
    for (let i = 0; i < 3; i += 1) restes.push((await app.request(SITES)).headers.get('RateLimit'));
    expect(restes).toEqual(['"lectures";r=2;t=60', '"lectures";r=1;t=60', '"lectures";r=0;t=60']);
    const refus = await app.request(SITES);
    expect(refus.status).toBe(429);
    expect(refus.headers.get('RateLimit-Policy')).toBe('"lectures";q=3;w=60');
    expect(Number(refus.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await json(refus)).toMatchObject({ type: '/problemes/trop-de-demandes', status: 429 });
    expect(journal.at(-1)).toMatchObject({ statut: 429, probleme: 'trop-de-demandes' });
    // Writing is counted apart.
    const ecriture = await app.request(`${HOTE}/api/v1/consolidations`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(ecriture.status).toBe(400);
  });

  it('is of each person, and of an address for those who are nobody', async () => {
    let sub: string | null = 'a';
    let adresse = '192.0.2.1';
    const { app } = appOf({
      debit: { lectures: 1, ecritures: 1 },
      adresseDe: () => adresse,
      garde: {
        identifie: () => Promise.resolve(sub === null ? null : { sub, compte: null, entrees: [] }),
        autorise: () => ({ auteur: 'x' }),
      },
    });
    const statut = async () => (await app.request(SITES)).status;
    expect([await statut(), await statut()]).toEqual([200, 429]);
    sub = 'b';
    expect(await statut()).toBe(200);
    sub = null;
    expect([await statut(), await statut()]).toEqual([200, 429]);
    adresse = '192.0.2.2';
    expect(await statut()).toBe(200);
  });
});

describe('the size', () => {
  it('is the cloud’s where the app is told so, and the sentence says it', async () => {
    const app = createSocle({ service, corpsMax: CORPS_MAX_CLOUD });
    const envoi = (taille: number) =>
      app.request(`${HOTE}/api/v1/controles`, { method: 'POST', body: new Uint8Array(taille) });
    const refus = await envoi(CORPS_MAX_CLOUD + 1);
    expect(refus.status).toBe(413);
    expect(await json(refus)).toMatchObject({
      detail: expect.stringContaining('dépasse 4 Mo. Retirez les images'),
      octetsMax: 4_000_000,
    });
    expect((await envoi(1000)).status).toBe(200);
    // In base64, with room for the rest of the event, under the six megabytes of a call.
    expect((CORPS_MAX_CLOUD * 4) / 3).toBeLessThan(6 * 1024 * 1024 - 100_000);
  });
});

describe('the identifier of a request', () => {
  it('goes from the sender to the answer, the problem and the journal', async () => {
    const { app, journal } = appOf();
    const reponse = await app.request(`${HOTE}/api/v1/tableaux/37/2020-T4`, {
      headers: { 'X-Correlation-Id': 'volet-0f3a9c' },
    });
    expect(reponse.headers.get('X-Correlation-Id')).toBe('volet-0f3a9c');
    expect(await json(reponse)).toMatchObject({ status: 404, correlation: 'volet-0f3a9c' });
    expect(journal).toMatchObject([
      { correlation: 'volet-0f3a9c', route: '/tableaux/:departement/:trimestre' },
    ]);
  });

  it.each(['x', 'jean.dupont@exemple.fr', 'a'.repeat(65), 'a b c d e f g'])('%s is not one', async (recu) => {
    const { app, journal } = appOf();
    const reponse = await app.request(SITES, { headers: { 'X-Correlation-Id': recu } });
    expect(reponse.headers.get('X-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(journal)).not.toContain(recu === 'x' ? '"x"' : recu);
  });
});

describe('the journal', () => {
  it('holds codes and no word of anybody', async () => {
    const { app, journal } = appOf();
    const faux = await fileOf('37-PREF', '2020-T4', [
      { code: 'TEL-DECROCHE', numerateur: 1100, denominateur: 1000 },
    ]);
    await app.request(`${HOTE}/api/v1/depots?motif=secret-motif`, {
      method: 'POST',
      body: new Uint8Array(faux),
      headers: { 'X-Nom-Fichier': 'secret-nom.xlsx', 'X-Motif': 'secret-motif', Authorization: 'secret' },
    });
    await app.request(`${HOTE}/api/v1/secret-adresse@exemple.fr`);
    expect(journal).toMatchObject([
      { chemin: '/api/v1/depots', statut: 422, probleme: 'classeur-refuse', codes: ['NUMERATEUR-SUPERIEUR'] },
      { chemin: '/…', statut: 404, probleme: 'introuvable' },
    ]);
    expect(JSON.stringify(journal)).not.toContain('secret');
  });
});

describe('health', () => {
  it('tells the base, the age of the last consolidation and the version, to programs and to people', async () => {
    const { app, journal } = appOf();
    const avant = await json(await app.request(`${HOTE}/sante`));
    expect(avant).toMatchObject({
      etat: 'ok',
      base: 'joignable',
      derniereConsolidation: null,
      version: '0.1.0',
    });
    await service.openTrimestre({ departement: '37', trimestre: '2020-T4' });
    await service.consolidate({ departement: '37', trimestre: '2020-T4' });
    const apres = await json(await app.request(`${HOTE}/sante`));
    expect(apres).toMatchObject({ derniereConsolidation: expect.any(String), ageConsolidationHeures: 0 });
    expect(journal.at(-1)).toMatchObject({ chemin: '/sante', ageConsolidationHeures: 0 });
    const page = await app.request(`${HOTE}/sante`, { headers: { Accept: 'text/html' } });
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(await page.text()).toContain('<h1>Le service fonctionne</h1>');
  });

  it('says so, and 503, when the base does not answer', async () => {
    const client = createClient({ endpoint: 'http://127.0.0.1:9' });
    const { app } = appOf({ service: createServiceDeTest(createDepotStore({ client, table: 't' })) });
    const reponse = await app.request(`${HOTE}/sante`);
    expect(reponse.status).toBe(503);
    expect(await json(reponse)).toMatchObject({ etat: 'degrade', base: 'injoignable' });
  });
});

describe('référentiels and originals', () => {
  it('are not sent again to who has them', async () => {
    const { app } = appOf();
    const etag = (await app.request(SITES)).headers.get('ETag')!;
    expect((await app.request(SITES, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const corps = await fileOf('37-PREF', '2020-T4', [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 900 }]);
    await app.request(`${HOTE}/api/v1/depots`, { method: 'POST', body: new Uint8Array(corps) });
    const chemin = `${HOTE}/api/v1/sites/37-PREF/trimestres/2020-T4/versions/1`;
    const { fichier } = (await json(await app.request(chemin))) as { fichier: { sha256: string } };
    const original = await app.request(`${chemin}/fichier`);
    expect(original.headers.get('ETag')).toBe(`"${fichier.sha256}"`);
    const base64 = Buffer.from(fichier.sha256, 'hex').toString('base64');
    expect(original.headers.get('Repr-Digest')).toBe(`sha-256=:${base64}:`);
    const encore = { headers: { 'If-None-Match': `"${fichier.sha256}"` } };
    expect((await app.request(`${chemin}/fichier`, encore)).status).toBe(304);
  });
});
