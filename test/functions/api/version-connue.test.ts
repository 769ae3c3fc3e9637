import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { createHttp, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';
const SUIVI = '/api/v1/departements/37/trimestres/2020-T4';

let moteur: MoteurDeTest;
let http: Http;
let premier: Uint8Array;
let mien: Uint8Array;
let leur: Uint8Array;

beforeAll(async () => {
  moteur = await startMoteur();
  premier = await fileOf('37-PREF', '2020-T4', appels(630));
  mien = await fileOf('37-PREF', '2020-T4', appels(640));
  leur = await fileOf('37-PREF', '2020-T4', appels(650));
});
afterAll(() => moteur.close());
beforeEach(async () => {
  http = createHttp(createServiceDeTest(await moteur.createStore()));
});

const file = (octets: Uint8Array, connue: number | null, cle = `cle-${Math.random()}`) =>
  http.post('/api/v1/depots', octets, {
    'X-Motif': 'Correction',
    'Idempotency-Key': cle,
    ...(connue === null ? {} : { 'X-Version-Connue': String(connue) }),
  });
const countVersions = async (): Promise<number> =>
  ((await json(await http.get(`${SITE}/versions`)))['versions'] as unknown[]).length;

describe('filing from a known version', () => {
  it('writes after the version that its sender saw, and never over another', async () => {
    expect((await file(premier, 0)).status).toBe(201);
    expect((await file(leur, 1)).status).toBe(201);
    const refus = await file(mien, 1);
    expect(refus.status).toBe(409);
    const probleme = await json(refus);
    expect(probleme).toMatchObject({ type: '/problemes/conflit', versionCourante: 2 });
    expect(probleme['detail']).toContain('La version 2 est déposée');
    expect(await countVersions()).toBe(2);
    expect((await file(mien, 2)).status).toBe(201);
  });

  it('lets one of twenty simultaneous senders through, and tells the nineteen others', async () => {
    await file(premier, 0);
    const classeurs = await Promise.all(
      Array.from({ length: 20 }, (_, i) => fileOf('37-PREF', '2020-T4', appels(700 + i))),
    );
    const statuts = (await Promise.all(classeurs.map((octets) => file(octets, 1)))).map(
      ({ status }) => status,
    );
    expect(statuts.filter((statut) => statut === 201)).toHaveLength(1);
    expect(statuts.filter((statut) => statut === 409)).toHaveLength(19);
    expect(await countVersions()).toBe(2);
  });

  it('sees no conflict in the same content, nor in its own filing whose answer was lost', async () => {
    await file(premier, 0, 'pane-1');
    expect(await json(await file(premier, 0, 'pane-2'))).toMatchObject({ etat: 'deja-recu' });
    await file(leur, 1);
    expect(await json(await file(premier, 0, 'pane-1'))).toMatchObject({
      etat: 'deja-recu',
      recu: { version: 1 },
    });
    expect(await countVersions()).toBe(2);
  });

  it('tells a version that the server never had, and asks nothing of a sender that tells none', async () => {
    expect(await json(await file(premier, 4))).toMatchObject({
      type: '/problemes/conflit',
      versionCourante: 0,
    });
    expect((await file(premier, null)).status).toBe(201);
    expect((await file(mien, null)).status).toBe(201);
    const illisible = await http.post('/api/v1/depots', leur, { 'X-Version-Connue': 'deux' });
    expect(await json(illisible)).toMatchObject({ status: 400, type: '/problemes/requete-invalide' });
  });
});

describe('how far the quarter has gone', () => {
  const siteOf = async (code: string) => {
    const suivi = await json(await http.get(SUIVI));
    const sites = suivi['sites'] as { site: string }[];
    return { suivi, site: sites.find(({ site }) => site === code) };
  };

  it('says the deadline, then the versions consolidated and published for each site', async () => {
    const avant = await siteOf('37-PREF');
    expect(avant.suivi).toMatchObject({
      echeance: { date: '2021-01-22', aConfirmer: true },
      consolidation: null,
      publication: null,
    });
    await file(premier, 0);
    await http.post('/api/v1/consolidations', { trimestre: '2020-T4' });
    expect((await siteOf('37-PREF')).site).toMatchObject({ versionConsolidee: 1, versionPubliee: null });
    await http.post('/api/v1/publications', { departement: '37', trimestre: '2020-T4' });
    await file(leur, 1);
    await http.post('/api/v1/consolidations', { trimestre: '2020-T4' });
    const { suivi, site } = await siteOf('37-PREF');
    expect(site).toMatchObject({ version: 2, versionConsolidee: 2, versionPubliee: 1 });
    expect(suivi).toMatchObject({ publication: { version: 1, publieLe: '2021-01-15' } });
    expect((await siteOf('37-DDT')).site).toMatchObject({ versionConsolidee: null, versionPubliee: null });
  });
});
