import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CORPS_MAX } from '../../../functions/api/surete.ts';
import type { Service } from '../../../functions/service/index.ts';
import { createClient, createDepotStore } from '../../../functions/store/index.ts';
import { HOTE, createHttp, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';

let moteur: MoteurDeTest;
let http: Http;
let classeur: Uint8Array;

beforeAll(async () => {
  moteur = await startMoteur();
  classeur = await fileOf('37-PREF', '2020-T4', appels(630));
});
afterAll(() => moteur.close());
beforeEach(async () => {
  http = createHttp(createServiceDeTest(await moteur.createStore()));
});

describe('what is refused', () => {
  it.each([
    ['/api/v1/departements/2a/trimestres/2020-T4', '2A'],
    ['/api/v1/departements/37/trimestres/2020-4', '2020-T4'],
    ['/api/v1/sites/37-MAIRIE/trimestres/2020-T4/versions', '37-PREF'],
    [`${SITE}/versions/0`, 'numéro de version'],
    [`${SITE}/versions/7`, 'version 7'],
    ['/api/v1/rien', 'rien à l’adresse'],
  ])('%s is not found, and says what was expected', async (chemin, attendu) => {
    const reponse = await http.get(chemin);
    const probleme = await json(reponse);
    expect(probleme).toMatchObject({ status: 404, type: '/problemes/introuvable', instance: chemin });
    expect(probleme['detail']).toContain(attendu);
  });

  it.each(['X-Motif', 'X-Nom-Fichier'])('an accent that is not percent-encoded in %s', async (entete) => {
    // As `curl -H 'X-Motif: corrigé'` sends it: UTF-8 bytes, which HTTP reads as Latin-1.
    const brut = Buffer.from('corrigé', 'utf8').toString('latin1');
    const probleme = await json(await http.post('/api/v1/depots', classeur, { [entete]: brut }));
    expect(probleme).toMatchObject({ status: 400, type: '/problemes/requete-invalide' });
    expect(probleme['detail']).toContain('encodé en pourcents');
    expect(await json(await http.get(`${SITE}/versions`))).toMatchObject({ versions: [] });
  });

  it('a consolidation of a quarter that is not open, in words', async () => {
    const detailOf = async (corps: object) =>
      (await json(await http.post('/api/v1/consolidations', corps)))['detail'];
    expect(await detailOf({ trimestre: '2020-T4', departement: '37' })).toContain(
      'n’est pas ouvert pour le département 37',
    );
    expect(await detailOf({ trimestre: '2020-T4' })).toContain('n’est ouvert pour aucun département');
  });

  it.each([
    [{ trimestre: '2020-T5' }, '2020-T4'],
    [{ trimestre: '2020-T4', departement: '2b' }, '2A'],
    [{ trimestre: '2020-T4', force: true }, 'force'],
  ])('a consolidation of %j', async (corps, attendu) => {
    const probleme = await json(await http.post('/api/v1/consolidations', corps));
    expect(probleme).toMatchObject({ status: 400, type: '/problemes/requete-invalide' });
    expect(probleme['detail']).toContain(attendu);
  });

  it('a body over the limit, told or not', async () => {
    const reponse = await http.post('/api/v1/controles', new Uint8Array(CORPS_MAX + 1));
    expect(await json(reponse)).toMatchObject({ status: 413, type: '/problemes/corps-trop-grand' });
    let envoye = 0;
    const flux = new ReadableStream<Uint8Array>({
      pull(sortie) {
        envoye += 1_000_000;
        sortie.enqueue(new Uint8Array(1_000_000));
        if (envoye > 50_000_000) sortie.close();
      },
    });
    const requete = new Request(`${HOTE}/api/v1/controles`, {
      method: 'POST',
      body: flux,
      duplex: 'half',
      headers: { 'Transfer-Encoding': 'chunked' },
    } as RequestInit);
    expect((await http.app.request(requete)).status).toBe(413);
    expect(envoye).toBeLessThan(20_000_000);
  });

  it('a write from another site, and any call under a foreign name', async () => {
    const ailleurs = { Origin: 'https://ailleurs.example' };
    expect((await http.post('/api/v1/depots', classeur, ailleurs)).status).toBe(403);
    expect((await http.post('/api/v1/depots', classeur, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(
      403,
    );
    expect((await http.post('/api/v1/depots', classeur, { Origin: HOTE })).status).toBe(201);
    expect((await http.app.request(`http://ailleurs.example${SITE}/versions`)).status).toBe(403);
  });

  it('says nothing of what it does not foresee, and keeps it for the journal', async () => {
    const panne = new Error('détail interne');
    http = createHttp({ versions: () => Promise.reject(panne) } as unknown as Service);
    const reponse = await http.get(`${SITE}/versions`);
    const texte = await reponse.text();
    expect(reponse.status).toBe(500);
    expect(texte).not.toContain('détail interne');
    expect(http.journal).toMatchObject([{ statut: 500, chemin: `${SITE}/versions`, erreur: panne }]);
  });

  it('says that the database does not answer, and to come back', async () => {
    const client = createClient({ endpoint: 'http://127.0.0.1:9' });
    http = createHttp(createServiceDeTest(createDepotStore({ client, table: 't' })));
    const reponse = await http.get(`${SITE}/versions`);
    expect([reponse.status, reponse.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(http.journal[0]).not.toHaveProperty('erreur');
  });

  it('shows a page, not JSON, to a reader', async () => {
    const reponse = await http.get('/tableaux/99/2020-T4');
    expect(reponse.status).toBe(404);
    expect(await reponse.text()).toContain('<h1');
  });
});
