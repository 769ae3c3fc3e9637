import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isJustifie, resteAJustifier } from '../../../domain/depot/index.ts';
import type { Depot, Justification } from '../../../domain/depot/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { createHttp, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const LIEU = { site: '37-PREF', trimestre: '2020-T4' } as const;
const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';
const ICI = `${SITE}/justifications`;
const DITE = { code: 'DEL-PERMIS', version: 1, commentaire: 'Deux fois plus de demandes qu’en septembre.' };

let moteur: MoteurDeTest;
let service: Service;
let http: Http;
let permis: Uint8Array;

beforeAll(async () => {
  moteur = await startMoteur();
  // S4: 15,22 days for a target of 5, and not a word.
  permis = await fileOf(LIEU.site, LIEU.trimestre, [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 900 }]);
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
  http = createHttp(service);
  expect((await http.post('/api/v1/depots', permis)).status).toBe(201);
});

const lues = async (): Promise<readonly Justification[]> =>
  (await service.justifications(LIEU)).justifications;

describe('justifying a filed figure', () => {
  it('keeps the words beside the version, with a line of the audit trail, and leaves the version as it was', async () => {
    const avant: Depot = await service.readVersion({ ...LIEU, version: 1 });
    const reponse = await http.post(ICI, DITE);
    expect(reponse.status).toBe(201);
    const { justification } = (await json(reponse)) as { justification: Justification };
    expect(justification).toMatchObject({ ...DITE, action: null, auteur: 'référent qualité' });
    expect(await lues()).toEqual([justification]);
    expect(await service.readVersion({ ...LIEU, version: 1 })).toEqual(avant);
    expect((await service.audit(LIEU)).lignes.at(-1)).toMatchObject({
      fait: 'justification',
      version: 1,
      objet: 'DEL-PERMIS',
      motif: DITE.commentaire,
    });
    expect(resteAJustifier(avant.constats, [])).toHaveLength(1);
    expect(resteAJustifier(avant.constats, await lues())).toEqual([]);
  });

  it('stores once what is sent many times at once, by the same key or by the same words', async () => {
    const reponses = await Promise.all(
      Array.from({ length: 6 }, (_, i) => http.post(ICI, DITE, i % 2 ? { 'Idempotency-Key': 'k' } : {})),
    );
    expect(reponses.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201, 201]);
    // Two keys: the sender's and that of the words themselves.
    expect(await lues()).toHaveLength(2);
    const autre = await http.post(ICI, { ...DITE, commentaire: 'Autre chose' }, { 'Idempotency-Key': 'k' });
    expect(await json(autre)).toMatchObject({ status: 422, type: '/problemes/cle-reutilisee' });
    expect(await lues()).toHaveLength(2);
  });

  it('takes an action of the plan that somebody answers for by a date, and no other', async () => {
    const parAction = { code: 'DEL-PERMIS', version: 1 };
    expect((await http.post(ICI, { ...parAction, action: '1' })).status).toBe(201);
    const refusee = await http.post(ICI, { ...parAction, action: '9' });
    expect(await json(refusee)).toMatchObject({ status: 422, type: '/problemes/justification-refusee' });
    expect(await lues()).toMatchObject([{ action: '1', commentaire: null }]);
  });

  it.each([
    ['given up', { etat: 'Abandonnée' }, 422],
    ['done before the quarter', { debut: null, echeance: '2020-09-30', etat: 'Réalisée' }, 422],
    ['done within the quarter', { echeance: '2020-10-01', etat: 'Réalisée' }, 201],
  ] as const)(
    'of an action %s, answers as the check and the publication do',
    async (_cas, action, status) => {
      const saisies = [{ code: 'DEL-PERMIS', valeur: 31, effectif: 900 }];
      const fichier = await fileOf('57-PREF', LIEU.trimestre, saisies, { ...action, avancement: 100 });
      expect((await http.post('/api/v1/depots', fichier)).status).toBe(201);
      const corps = { code: 'DEL-PERMIS', version: 1, action: '1' };
      const reponse = await http.post('/api/v1/sites/57-PREF/trimestres/2020-T4/justifications', corps);
      expect(reponse.status).toBe(status);
      const { justifications } = await service.justifications({ ...LIEU, site: '57-PREF' });
      expect(justifications).toHaveLength(status === 201 ? 1 : 0);
    },
  );

  it('refuses a line that asks for nothing, an old version, a site that filed nothing', async () => {
    const rien = await http.post(ICI, { ...DITE, code: 'TEL-DECROCHE' });
    expect(await json(rien)).toMatchObject({ status: 422, type: '/problemes/justification-refusee' });
    expect((await http.post(ICI, { ...DITE, version: 2 })).status).toBe(404);
    const suite = await fileOf(LIEU.site, LIEU.trimestre, appels(630));
    expect((await http.post('/api/v1/depots', suite, { 'X-Motif': 'Erreur' })).status).toBe(201);
    const tard = await http.post(ICI, DITE);
    expect(await json(tard)).toMatchObject({ status: 409, type: '/problemes/conflit', versionCourante: 2 });
    expect(await lues()).toEqual([]);
    expect((await http.get('/api/v1/sites/29-PREF/trimestres/2020-T4/justifications')).status).toBe(200);
  });

  it.each([
    { code: 'DEL-PERMIS', version: 1 },
    { ...DITE, auteur: 'préfet' },
    { ...DITE, le: '2020-01-01T00:00:00.000Z' },
    { ...DITE, version: '1' },
    { ...DITE, version: 1.5 },
    { ...DITE, commentaire: '   ' },
    { ...DITE, commentaire: 'x'.repeat(1001) },
    { ...DITE, commentaire: 'lu\u202e a l’envers' },
    { ...DITE, commentaire: 'nul\u0000' },
    { ...DITE, commentaire: ['x'] },
    [DITE],
    { ...DITE, action: 'a b' },
  ])('stores nothing of %j', async (corps) => {
    const reponse = await http.post(ICI, corps);
    expect([reponse.status, (await json(reponse))['type']]).toEqual([400, '/problemes/requete-invalide']);
    expect(await lues()).toEqual([]);
  });

  it.each([
    ['{"code":"DEL-PERMIS","version":1,"commentaire":"a","commentaire":"b"}', 400],
    ['{"__proto__":{"auteur":"x"},"code":"DEL-PERMIS","version":1,"commentaire":"a"}', 400],
    ['{"code":"DEL-PERMIS","version":1e999,"commentaire":"a"}', 400],
    [`{"code":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    [`{"code":"${'x'.repeat(65_000)}"}`, 413],
  ])('nor of the raw body %#', async (corps, status) => {
    const reponse = await http.post(ICI, new TextEncoder().encode(corps), {
      'Content-Type': 'application/json',
    });
    expect(reponse.status).toBe(status);
    expect(await lues()).toEqual([]);
  });

  it('says that a body is not UTF-8', async () => {
    const reponse = await http.post(ICI, new Uint8Array([0x7b, 0xff, 0x7d]), {
      'Content-Type': 'application/json',
    });
    expect((await json(reponse))['detail']).toContain('UTF-8');
  });
});

describe('what answers a finding', () => {
  const constat = (code: string) => ({ code, parametres: { code: 'DEL-PERMIS' } });
  const parAction = { code: 'DEL-PERMIS', commentaire: null, action: '1' };
  it('is words, or an action for a missed target alone', () => {
    expect(isJustifie(constat('CIBLE-NON-ATTEINTE'), [parAction])).toBe(true);
    expect(isJustifie(constat('VARIATION-FORTE'), [parAction])).toBe(false);
    expect(isJustifie(constat('VARIATION-FORTE'), [{ ...parAction, commentaire: 'Panne' }])).toBe(true);
    expect(isJustifie(constat('CIBLE-NON-ATTEINTE'), [{ ...parAction, code: 'DEL-CI' }])).toBe(false);
  });
});
