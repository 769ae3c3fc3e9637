import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../domain/consolidation/index.ts';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import { INDICATEURS, findDepartement, findIndicateur } from '../../../domain/referentiels/index.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { sha256Of } from '../../../functions/store/index.ts';
import type { DepotStore, TetePublication } from '../../../functions/store/index.ts';
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
  const AUTEUR = { auteur: 'référent qualité', valideur: 'secrétaire général' };

  async function publish(consolidation: Consolidation, instant: string, tete?: TetePublication) {
    await store.writeConsolidation(consolidation, consolidation.faitLe);
    return store.writePublication({
      tete: tete ?? (await store.readTete('37', T)),
      tableau: tableauDe(consolidation),
      versions: consolidation.versions,
      entrees: sha256Of(consolidation.run),
      instant,
      motif: null,
      ...AUTEUR,
    });
  }

  it('keep the earlier tableau readable under a dated rectificatif, each with its act', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    await publish(a, '2021-01-15T00:00:00.000Z');
    const b = await consolidateNow('run-b', 65, '2021-02-01T00:00:00.000Z');
    expect((await publish(b, '2021-02-02T00:00:00.000Z'))?.version).toBe(2);
    expect((await store.readPublication('37', T))?.tableau.indicateurs[0]?.valeur).toBe(65);
    expect((await store.readPublication('37', T, 1))?.tableau).toEqual(tableauDe(a));
    expect(await store.listVersionsPubliees('37', T)).toEqual([
      { version: 1, acte: { ...AUTEUR, instant: '2021-01-15T00:00:00.000Z', motif: null, run: 'run-a' } },
      { version: 2, acte: { ...AUTEUR, instant: '2021-02-02T00:00:00.000Z', motif: null, run: 'run-b' } },
    ]);
    expect((await store.listAuditPublication('37', T)).map(({ fait }) => fait)).toEqual([
      'publication',
      'rectificatif',
    ]);
  });

  it('are one when five are asked at the same time of the same state', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const vide = await store.readTete('37', T);
    const cinq = await Promise.all(
      Array.from({ length: 5 }, () => publish(a, '2021-01-15T00:00:00.000Z', vide)),
    );
    expect(cinq.filter((publication) => publication !== null)).toHaveLength(1);
    expect(await store.listAuditPublication('37', T)).toHaveLength(1);
    expect(await store.listPublies()).toEqual([
      { departement: '37', trimestre: T, version: 1, publieLe: '2021-01-15T00:00:00.000Z' },
    ]);
    expect(await store.listPublies('57')).toEqual([]);
    expect(await store.readPublication('37', '2021-T1')).toBeNull();
  });

  it('are not written once another consolidation speaks', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const b = await consolidateNow('run-b', 65, '2021-01-14T00:00:00.000Z');
    await store.writeConsolidation(b, b.faitLe);
    expect(await publish(a, '2021-01-15T00:00:00.000Z')).toBeNull();
    expect(await store.readPublication('37', T)).toBeNull();
  });

  it('are withdrawn from the list and from the page, and stay readable by their number', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    await publish(a, '2021-01-15T00:00:00.000Z');
    const retrait = { motif: 'erreur de saisie', instant: '2021-01-16T00:00:00.000Z', ...AUTEUR };
    const avant = await store.readTete('37', T);
    expect(await store.writeRetrait({ ...retrait, tete: avant, departement: '37', trimestre: T })).toBe(true);
    expect(await store.writeRetrait({ ...retrait, tete: avant, departement: '37', trimestre: T })).toBe(
      false,
    );
    expect(await store.readPublication('37', T)).toBeNull();
    expect(await store.listPublies('37')).toEqual([]);
    expect((await store.readPublication('37', T, 1))?.tableau).toEqual(tableauDe(a));
    expect((await store.readTete('37', T)).retraits).toEqual([{ version: 1, ...retrait }]);
    expect((await publish(a, '2021-01-17T00:00:00.000Z'))?.version).toBe(2);
    expect((await store.listPublies('37')).map(({ version }) => version)).toEqual([2]);
  });

  it('keep every comment ever written, and lose none to a concurrent publication', async () => {
    const a = await consolidateNow('run-a', 63, '2021-01-13T00:00:00.000Z');
    const write = async (texte: string | null, tete?: TetePublication): Promise<boolean> =>
      store.writeCommentaire({
        tete: tete ?? (await store.readTete('37', T)),
        departement: '37',
        trimestre: T,
        indicateur: 'TEL-DECROCHE',
        texte,
        instant: '2021-01-14T00:00:00.000Z',
        auteur: 'référent qualité',
      });
    const vide = await store.readTete('37', T);
    expect(await write('Le serveur vocal arrive.')).toBe(true);
    expect(await write('Autre chose.', vide)).toBe(false);
    expect(await publish(a, '2021-01-15T00:00:00.000Z', vide)).toBeNull();
    expect(await write(null)).toBe(true);
    expect((await store.readTete('37', T)).commentaires).toEqual({});
    expect((await store.listCommentaires('37', T)).map(({ texte, revision }) => [revision, texte])).toEqual([
      [1, 'Le serveur vocal arrive.'],
      [2, null],
    ]);
    expect((await publish(a, '2021-01-15T00:00:00.000Z'))?.version).toBe(1);
    expect((await store.listAuditPublication('37', T)).map(({ fait, objet }) => [fait, objet])).toEqual([
      ['commentaire', 'TEL-DECROCHE'],
      ['commentaire', 'TEL-DECROCHE'],
      ['publication', 'run-a'],
    ]);
  });
});
