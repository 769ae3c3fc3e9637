import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../domain/consolidation/index.ts';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import { INDICATEURS, findDepartement, findIndicateur } from '../../../domain/referentiels/index.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { contenuDe, versionDe } from '../../fabriques/depots.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '37-PREF';
const T = '2020-T4';

let moteur: MoteurDeTest;
let store: DepotStore;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
  await store.openTrimestre({
    departement: '37',
    trimestre: T,
    sites: [SITE],
    instant: '2021-01-02T00:00:00.000Z',
  });
});

/** Files 63 % of calls, then a correction at each call, and adds the département up. */
async function consolidateNow(run: string, decroches: number, faitLe: string): Promise<Consolidation> {
  const head = await store.readHead(SITE, T);
  await store.writeVersion(versionDe(contenuDe(SITE, T, decroches), head?.version ?? 0));
  const version = await store.freeze(SITE, T, run);
  const depot = await store.readVersion(SITE, T, version ?? 0);
  return consolidate({
    run,
    departement: '37',
    trimestre: T,
    faitLe,
    depots: new Map([[SITE, depot]]),
    indicateurs: INDICATEURS,
    indicateursDuSite: () => ['TEL-DECROCHE'],
  });
}

const tableauDe = (consolidation: Consolidation): Tableau =>
  buildTableau({
    consolidation,
    precedente: null,
    historique: [],
    departement: findDepartement('37')!,
    service: 'Préfecture d’Indre-et-Loire',
    publies: [findIndicateur('TEL-DECROCHE')!],
    cibleOf: (code) => findIndicateur(code)?.cible ?? null,
    certOf: () => undefined,
    publieLe: '2021-01-15',
    marque: false,
  });

describe('consolidations', () => {
  it('are written once: what a run said is never said otherwise', async () => {
    const premiere = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    expect(await store.writeConsolidation(premiere, premiere.faitLe)).toEqual(premiere);
    const autre = { ...premiere, faitLe: '2021-01-14T00:00:00.000Z' };
    expect(await store.writeConsolidation(autre, autre.faitLe)).toEqual(premiere);
    expect(await store.readConsolidation('run-a', '37')).toEqual(premiere);
    expect(await store.readConsolidation('run-a', '57')).toBeNull();
  });

  it('let the latest run speak, even when a slower one ends after it', async () => {
    expect(await store.latestConsolidation('37', T)).toBeNull();
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const b = await consolidateNow('run-b', 65, '2021-01-14T00:00:00.000Z');
    await store.writeConsolidation(b, b.faitLe);
    await store.writeConsolidation(a, a.faitLe);
    expect((await store.latestConsolidation('37', T))?.run).toBe('run-b');
    expect((await store.listOuvertures(T)).map(({ run }) => run)).toEqual(['run-b']);
  });
});

describe('publications', () => {
  const publish = (consolidation: Consolidation, instant: string) =>
    store.writePublication({
      tableau: tableauDe(consolidation),
      versions: consolidation.versions,
      instant,
      auteur: 'référent qualité',
    });

  it('give the same frozen tableau back as long as nothing was filed', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const premiere = await publish(a, '2021-01-15T00:00:00.000Z');
    expect(premiere).toEqual({ version: 1, tableau: tableauDe(a) });
    const encore = await publish({ ...a, run: 'run-bis' }, '2021-02-15T00:00:00.000Z');
    expect(JSON.stringify(encore)).toBe(JSON.stringify(premiere));
    expect(await store.listAuditPublication('37', T)).toHaveLength(1);
  });

  it('keep the earlier tableau readable under a dated rectificatif', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    await publish(a, '2021-01-15T00:00:00.000Z');
    const b = await consolidateNow('run-b', 65, '2021-02-01T00:00:00.000Z');
    const rectifie = await publish(b, '2021-02-02T00:00:00.000Z');
    expect(rectifie.version).toBe(2);
    expect((await store.readPublication('37', T))?.tableau.indicateurs[0]?.valeur).toBe(65);
    expect((await store.readPublication('37', T, 1))?.tableau.indicateurs[0]?.valeur).toBe(63);
    expect((await store.listAuditPublication('37', T)).map(({ fait }) => fait)).toEqual([
      'publication',
      'rectificatif',
    ]);
  });

  it('are one when five are asked at the same time', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const cinq = await Promise.all(Array.from({ length: 5 }, () => publish(a, '2021-01-15T00:00:00.000Z')));
    expect(cinq.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect(await store.listPublies()).toEqual([
      { departement: '37', trimestre: T, version: 1, publieLe: '2021-01-15T00:00:00.000Z' },
    ]);
    expect(await store.listPublies('57')).toEqual([]);
    expect(await store.readPublication('37', '2021-T1')).toBeNull();
  });
});
