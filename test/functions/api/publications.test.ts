import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SaisieIndicateur } from '../../../domain/classeur/types.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { createHttp, HOTE, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const LIEU = { departement: '37', trimestre: '2020-T4' };
const API = '/api/v1/departements/37/trimestres/2020-T4/publication';
const PAGE = '/tableaux/37/2020-T4';
/** 15,22 days for a target of 5, without a word. */
const PERMIS: SaisieIndicateur[] = [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 400 }];
const MOT = 'Le CERT a fermé deux semaines en novembre.';

let moteur: MoteurDeTest;
let http: Http;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  http = createHttp(createServiceDeTest(await moteur.createStore()));
});

async function file(saisies: SaisieIndicateur[]): Promise<void> {
  const octets = await fileOf('37-PREF', '2020-T4', saisies);
  expect((await http.post('/api/v1/depots', octets, { 'X-Motif': 'Correction' })).ok).toBe(true);
  expect((await http.post('/api/v1/consolidations', { trimestre: '2020-T4' })).status).toBe(201);
}
const publish = (plus: object = {}): Promise<Response> =>
  http.post('/api/v1/publications', { ...LIEU, ...plus });
const comment = async (texte: string, plus: object = {}): Promise<Response> =>
  http.app.request(`${HOTE}${API}/commentaires/DEL-PERMIS`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ texte, ...plus }),
  });
const texte = async (chemin: string): Promise<readonly [number, string]> => {
  const reponse = await http.get(chemin);
  return [reponse.status, await reponse.text()];
};

describe('publishing over HTTP', () => {
  it('goes from preview to comment to publication, and publishes only what was seen', async () => {
    await file(PERMIS);
    const apercu = await json(await http.get(`${API}/apercu`));
    expect(apercu).toMatchObject({
      etat: 'apercu',
      tableau: { etat: 'apercu' },
      blocages: [{ code: 'CIBLE-MANQUEE-SANS-MOT', indicateur: 'DEL-PERMIS', site: null }],
      publication: null,
    });
    const bloque = await publish();
    expect(bloque.status).toBe(409);
    expect(await json(bloque)).toMatchObject({
      type: '/problemes/publication-bloquee',
      detail: expect.stringContaining('Écrivez un commentaire public'),
      blocages: apercu['blocages'],
    });
    expect((await http.get(PAGE)).status).toBe(404);

    expect(await json(await comment(MOT, { revisionConnue: 0 }))).toMatchObject({ etat: 'ecrit' });
    const modifie = await comment('Autre chose encore.', { revisionConnue: 0 });
    expect([modifie.status, await json(modifie)]).toMatchObject([409, { commentaire: { texte: MOT } }]);
    expect((await comment('a'.repeat(1500))).status).toBe(422);

    const perime = await publish({ empreinte: apercu['empreinte'] });
    expect([perime.status, await json(perime)]).toMatchObject([409, { type: '/problemes/apercu-perime' }]);
    const { empreinte } = await json(await http.get(`${API}/apercu`));
    expect((await publish({ empreinte })).status).toBe(201);
    expect((await publish({ empreinte })).status).toBe(200);
    expect((await texte(PAGE))[1]).toContain(MOT);
  });

  it('publishes no name before the référent has said that it is none, by the text of the blocage', async () => {
    await file(PERMIS);
    await comment('Écrire à accueil@exemple.fr, ou voir Mme Lechef-Martin.');
    const bloque = await json(await publish());
    expect(bloque).toMatchObject({
      type: '/problemes/publication-bloquee',
      blocages: [
        {
          code: 'COMMENTAIRE-NOMINATIF',
          nominatif: { mots: ['accueil@exemple.fr', 'Mme Lechef-Martin'], sansNom: false },
        },
      ],
    });
    const [{ nominatif }] = bloque['blocages'] as [{ nominatif: { texte: string } }];
    const say = async (texteDit: string, sansNom = true): Promise<Response> =>
      http.app.request(`${HOTE}${API}/textes-sans-nom`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ texte: texteDit, sansNom }),
      });
    expect(await json(await say('Un autre texte.'))).toEqual({ etat: 'inchange', mots: [] });
    expect((await publish()).status).toBe(409);
    expect(await json(await say(nominatif.texte))).toMatchObject({ etat: 'ecrit' });
    expect((await publish()).status).toBe(201);

    const motif = 'erreur de M. de Villiers';
    const retire = await http.post(`${API}/retrait`, { motif });
    expect([retire.status, await json(retire)]).toMatchObject([409, { type: '/problemes/motif-nominatif' }]);
    expect((await say(motif)).status).toBe(200);
    expect((await http.post(`${API}/retrait`, { motif })).status).toBe(200);
  });

  it('says in one sentence what it cannot read', async () => {
    await file(PERMIS);
    expect((await publish({ empreinte: 'x' })).status).toBe(400);
    expect((await publish({ motif: 3 })).status).toBe(400);
    expect((await http.get(`${API}/versions/1`)).status).toBe(404);
    expect((await http.post(`${API}/retrait`, { motif: 'erreur de saisie' })).status).toBe(404);
  });
});

describe('earlier versions', () => {
  it('stay readable at their own address, with their files, under a link to the one in force', async () => {
    await file(appels(630));
    await publish();
    const [, premiere] = await texte(`${PAGE}/tableau.csv`);
    await file(appels(650));
    expect((await publish()).status).toBe(409);
    expect((await publish({ motif: 'appels de nuit ajoutés' })).status).toBe(201);
    const [statut, page] = await texte(`${PAGE}/versions/1`);
    expect([statut, page.includes(`href="${PAGE}"`)]).toEqual([200, true]);
    expect(await texte(`${PAGE}/versions/1/tableau.csv`)).toEqual([200, premiere]);
    expect((await http.get(`${PAGE}/versions/1/affiche-a3.pdf`)).headers.get('Content-Type')).toBe(
      'application/pdf',
    );
    expect((await texte(PAGE))[1]).toContain('appels de nuit ajoutés');
    expect((await http.get(`${PAGE}/versions/3`)).status).toBe(404);
    expect((await http.get(`${PAGE}/versions/1/rien.txt`)).status).toBe(404);
    expect(await json(await http.get(API))).toMatchObject({
      etat: 'publie',
      versions: [{ statut: 'remplacee' }, { statut: 'courante', acte: { motif: 'appels de nuit ajoutés' } }],
      audit: [{ fait: 'publication' }, { fait: 'rectificatif' }],
    });
  });
});

describe('a withdrawal', () => {
  it('leaves a notice at the page and its files, under 410, its line in the list, and everything to the audit', async () => {
    await file(appels(630));
    await publish();
    expect((await http.post(`${API}/retrait`, { motif: '-' })).status).toBe(409);
    expect(await json(await http.post(`${API}/retrait`, { motif: 'erreur de saisie' }))).toMatchObject({
      etat: 'retire',
      dejaRetire: false,
    });
    const [statut, page] = await texte(PAGE);
    expect([statut, page.includes('erreur de saisie'), page.includes('15 janvier 2021')]).toEqual([
      410,
      true,
      true,
    ]);
    expect(page).not.toContain('63');
    for (const fichier of [
      'tableau.csv',
      'tableau.json',
      'affiche-a3.pdf',
      'versions/1',
      'versions/1/tableau.csv',
    ])
      expect([fichier, (await http.get(`${PAGE}/${fichier}`)).status]).toEqual([fichier, 410]);
    const tableau = await http.get('/api/v1/tableaux/37/2020-T4');
    expect(tableau.status).toBe(410);
    expect(await json(tableau)).toMatchObject({
      type: '/problemes/retire',
      retraits: [{ le: '2021-01-15' }],
    });
    expect(await json(await http.get('/api/v1/tableaux'))).toMatchObject({
      tableaux: [{ departement: '37', retrait: { le: '2021-01-15', motif: 'erreur de saisie' } }],
    });
    expect((await http.get('/tableaux/37/dernier')).status).toBe(404);
    expect(await json(await http.get(`${API}/versions/1`))).toMatchObject({ statut: 'retiree' });
    expect((await publish()).status).toBe(201);
    expect((await texte(PAGE))[1]).toContain('erreur de saisie');
    expect((await http.get(`${PAGE}/versions/1`)).status).toBe(410);
  });
});
