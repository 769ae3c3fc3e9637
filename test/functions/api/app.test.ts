import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { createHttp, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';
const TABLEAU = '/tableaux/37/2020-T4';

let moteur: MoteurDeTest;
let http: Http;
let classeur: Uint8Array;
let corrige: Uint8Array;

beforeAll(async () => {
  moteur = await startMoteur();
  classeur = await fileOf('37-PREF', '2020-T4', appels(630));
  corrige = await fileOf('37-PREF', '2020-T4', appels(650));
});
afterAll(() => moteur.close());
beforeEach(async () => {
  http = createHttp(createServiceDeTest(await moteur.createStore()));
});

async function publish(): Promise<void> {
  await http.post('/api/v1/depots', classeur);
  await http.post('/api/v1/consolidations', { trimestre: '2020-T4' });
  expect((await http.post('/api/v1/publications', { departement: '37', trimestre: '2020-T4' })).status).toBe(
    201,
  );
}

describe('filing over HTTP', () => {
  it('checks without storing', async () => {
    const reponse = await http.post('/api/v1/controles?site=37-PREF', classeur);
    expect(reponse.status).toBe(200);
    expect(await json(reponse)).toMatchObject({ lisible: true, accepte: true });
    expect(await json(await http.get(`${SITE}/versions`))).toEqual({ versions: [], suivant: null });
  });

  it('gives a receipt, an address, and the same receipt for the same key', async () => {
    const entetes = {
      'Idempotency-Key': 'pane-1',
      'X-Nom-Fichier': encodeURIComponent('C:\\bureau\\été.xlsx'),
    };
    const premiere = await http.post('/api/v1/depots', classeur, entetes);
    const recu = await json(premiere);
    expect([premiere.status, premiere.headers.get('Location')]).toEqual([201, `${SITE}/versions/1`]);
    const seconde = await http.post('/api/v1/depots', classeur, entetes);
    expect(seconde.status).toBe(200);
    expect(await json(seconde)).toEqual({
      ...recu,
      etat: 'deja-recu',
      recu: { ...(recu['recu'] as object), dejaRecu: true },
    });
    expect(await json(await http.get(`${SITE}/versions/1`))).toMatchObject({ fichier: { nom: 'été.xlsx' } });
    const fichier = await http.get(`${SITE}/versions/1/fichier`);
    expect(new Uint8Array(await fichier.arrayBuffer())).toEqual(new Uint8Array(classeur));
    expect(fichier.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''%C3%A9t%C3%A9.xlsx",
    );
  });

  it('asks why a version is corrected, then keeps the reason and the difference', async () => {
    await http.post('/api/v1/depots', classeur);
    const sansMotif = await http.post('/api/v1/depots', corrige);
    expect(sansMotif.status).toBe(409);
    expect(await json(sansMotif)).toMatchObject({ type: '/problemes/motif-requis', versionCourante: 1 });
    const motif = 'Chiffres de décembre complétés';
    expect(
      (await http.post('/api/v1/depots', corrige, { 'X-Motif': encodeURIComponent(motif) })).status,
    ).toBe(201);
    expect(await json(await http.get(`${SITE}/audit`))).toMatchObject({ lignes: [{}, { motif }] });
    expect(await json(await http.get(`${SITE}/difference?de=1&a=2`))).toMatchObject({ identique: false });
    expect(await json(await http.get('/api/v1/departements/37/trimestres/2020-T4'))).toMatchObject({
      sites: expect.arrayContaining([expect.objectContaining({ site: '37-PREF', version: 2 })]) as unknown,
    });
  });

  it('tells each point to mend of a workbook that it refuses', async () => {
    const faux = await fileOf('37-PREF', '2020-T4', [
      { code: 'TEL-DECROCHE', numerateur: 1100, denominateur: 1000 },
    ]);
    const reponse = await http.post('/api/v1/depots', faux);
    expect(reponse.status).toBe(422);
    expect(reponse.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(await json(reponse)).toMatchObject({
      type: '/problemes/classeur-refuse',
      status: 422,
      instance: '/api/v1/depots',
      constats: expect.arrayContaining([
        expect.objectContaining({ code: 'NUMERATEUR-SUPERIEUR', feuille: 'Indicateurs' }),
      ]) as unknown,
    });
    expect(await json(await http.post('/api/v1/depots', new Uint8Array([1, 2, 3])))).toMatchObject({
      type: '/problemes/classeur-illisible',
    });
  });

  it('refuses a key that served for another file, and one that is not a key', async () => {
    await http.post('/api/v1/depots', classeur, { 'Idempotency-Key': 'pane-1' });
    const autre = await http.post('/api/v1/depots', corrige, { 'Idempotency-Key': 'pane-1', 'X-Motif': 'x' });
    expect(await json(autre)).toMatchObject({ status: 422, type: '/problemes/cle-reutilisee' });
    const longue = await http.post('/api/v1/depots', classeur, { 'Idempotency-Key': 'x'.repeat(201) });
    expect(longue.status).toBe(400);
  });

  it('gives the template of a site', async () => {
    const reponse = await http.get(`${SITE}/modele`);
    expect(reponse.headers.get('Content-Disposition')).toContain('transparence-37-PREF-2020-T4.xlsx');
    const controle = await http.post('/api/v1/controles', new Uint8Array(await reponse.arrayBuffer()));
    expect(await json(controle)).toMatchObject({ lisible: true });
  });

  it('gives it for LibreOffice too, and no other format', async () => {
    const reponse = await http.get(`${SITE}/modele?format=ods`);
    expect(reponse.headers.get('Content-Type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect(reponse.headers.get('Content-Disposition')).toContain('transparence-37-PREF-2020-T4.ods');
    const controle = await http.post('/api/v1/controles', new Uint8Array(await reponse.arrayBuffer()));
    expect(await json(controle)).toMatchObject({ lisible: true });
    expect((await http.get(`${SITE}/modele?format=csv`)).status).toBe(400);
  });
});

describe('publishing over HTTP', () => {
  it('refuses what is not consolidated and shows nothing before publication', async () => {
    await http.post('/api/v1/depots', classeur);
    const reponse = await http.post('/api/v1/publications', { departement: '37', trimestre: '2020-T4' });
    expect(await json(reponse)).toMatchObject({ status: 409, type: '/problemes/pas-consolide' });
    await http.post('/api/v1/consolidations', { trimestre: '2020-T4' });
    expect((await http.get('/api/v1/tableaux/37/2020-T4')).status).toBe(404);
    expect((await http.get(TABLEAU)).status).toBe(404);
  });

  it('serves one tableau as page, poster, CSV and JSON', async () => {
    await publish();
    const page = await http.get(TABLEAU);
    expect(page.headers.get('Content-Type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('Préfecture d’Indre-et-Loire');
    expect(html).toContain(`${TABLEAU}/affiche-a3.pdf`);
    expect(html).not.toContain('<script');
    const api = await json(await http.get('/api/v1/tableaux/37/2020-T4'));
    expect(await json(await http.get(`${TABLEAU}/tableau.json`))).toEqual(api);
    const csv = await (await http.get(`${TABLEAU}/tableau.csv`)).text();
    expect(csv.split('\r\n').find((ligne) => ligne.includes('TEL-DECROCHE'))).toContain('63');
    expect((await http.get(`${TABLEAU}/tableau.schema.json`)).status).toBe(200);
    const pdf = await http.get(`${TABLEAU}/affiche-a3.pdf`);
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });

  it('lists what is published, leads to the latest, and serves every address that pages lead to', async () => {
    expect(await (await http.get('/')).text()).toContain('Aucun tableau');
    await publish();
    expect((await http.get('/tableaux/37/dernier')).headers.get('Location')).toBe(TABLEAU);
    for (const chemin of ['/', TABLEAU, '/accessibilite']) {
      const html = await (await http.get(chemin)).text();
      const liens = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, lien]) => lien!);
      expect(liens.length).toBeGreaterThan(0);
      for (const lien of liens) expect([lien, (await http.get(lien)).status]).toEqual([lien, 200]);
    }
  });

  it('is not sent again when the reader has it', async () => {
    await publish();
    const etag = (await http.get(TABLEAU)).headers.get('ETag');
    expect((await http.get(TABLEAU, { 'If-None-Match': etag ?? '' })).status).toBe(304);
  });
});

describe('every answer', () => {
  it('forbids scripts, frames and guessing of types', async () => {
    for (const chemin of ['/', '/sante', '/api/v1/rien', '/nulle-part']) {
      const { headers } = await http.get(chemin);
      expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'(?!.*script-src)/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    }
  });
});
