import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runEtape, trimestreEchu } from '../../../functions/lambda/etapes-consolidation.ts';
import type { Service } from '../../../functions/service/index.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let store: DepotStore;
let service: Service;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
  service = createServiceDeTest(store);
});

const run = (event: unknown) => runEtape({ service, store }, event);

describe('the quarter that a date consolidates', () => {
  it.each([
    ['2021-01-16T03:00:00Z', '2020-T4'],
    ['2021-04-16T02:00:00Z', '2021-T1'],
    // Midnight has passed in Paris, not in Greenwich.
    ['2020-12-31T23:30:00Z', '2020-T4'],
    ['2020-12-31T22:30:00Z', '2020-T3'],
  ])('is, at %s, %s', (instant, trimestre) => {
    expect(trimestreEchu(instant)).toBe(trimestre);
  });
});

describe('the steps of the scheduled consolidation', () => {
  it('lists who opened the quarter, then consolidates each, and does it again with the same answer', async () => {
    const octets = await fileOf('37-PREF', '2020-T4', appels(630));
    await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' });
    await service.openTrimestre({ departement: '40', trimestre: '2020-T4' });

    expect(await run({ action: 'lister', instant: '2021-01-16T03:00:00Z' })).toEqual({
      action: 'lister',
      trimestre: '2020-T4',
      departements: ['37', '40'],
    });
    const demande = { action: 'consolider', trimestre: '2020-T4', departement: '37' };
    const premiere = await run(demande);
    expect(premiere).toMatchObject({ ...demande, attendus: 7, deposes: 1 });
    expect(await run(demande)).toEqual(premiere);
  });

  it('folds régions and country once every département is consolidated, and gives the same run again', async () => {
    const octets = await fileOf('37-PREF', '2020-T4', appels(630));
    await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' });
    await service.openTrimestre({ departement: '40', trimestre: '2020-T4' });
    const national = { action: 'national', trimestre: '2020-T4' };
    const lieu = { niveau: 'national', code: 'FR', trimestre: '2020-T4' } as const;
    await run({ action: 'consolider', trimestre: '2020-T4', departement: '37' });
    expect(await run(national)).toMatchObject({ fin: 'pas-encore', dit: 'À consolider : 40.' });
    expect(await service.consolidationTerritoire(lieu)).toBeNull();
    await run({ action: 'consolider', trimestre: '2020-T4', departement: '40' });
    expect(await run(national)).toMatchObject({ ...national, fin: 'fait' });
    expect((await service.consolidationTerritoire(lieu))?.departements['37']).not.toBeNull();
    expect(await run(national)).toMatchObject({ ...national, fin: 'deja-fait' });
  });

  it('lists nobody when nobody opened it, and the quarter that a person asks for', async () => {
    const lister = { action: 'lister', instant: '2021-04-16T02:00:00Z' };
    expect(await run(lister)).toEqual({ action: 'lister', trimestre: '2021-T1', departements: [] });
    expect(await run({ ...lister, trimestre: '2020-T2' })).toMatchObject({ trimestre: '2020-T2' });
  });

  it('refuses an event that is none of its own', async () => {
    await expect(run({ action: 'publier' })).rejects.toThrow();
    await expect(run({ action: 'consolider', trimestre: '2020-T5', departement: '37' })).rejects.toThrow();
    await expect(
      run({ action: 'consolider', trimestre: '2020-T4', departement: '37', run: 'x' }),
    ).rejects.toThrow();
  });
});
