import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sitesOf } from '../../../domain/referentiels/index.ts';
import { createService } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const T = '2020-T4';
/** The last day to file is 22 January 2021. */
const AVANT = new Date('2021-01-12T09:00:00.000Z');
const APRES = new Date('2021-02-01T09:00:00.000Z');

let moteur: MoteurDeTest;
let service: Service;
let maintenant: Date;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  maintenant = AVANT;
  service = createService({
    store: await moteur.createStore(),
    clock: () => maintenant,
    fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) },
  });
  await service.openTrimestre({ departement: '37', trimestre: T });
});

async function file(site: string, decroches: number, motif?: string): Promise<void> {
  const octets = await fileOf(site, T, appels(decroches));
  const { etat } = await service.file({
    octets,
    nom: 'classeur.xlsx',
    auteur: 'référente qualité',
    ...(motif === undefined ? {} : { motif }),
  });
  expect(etat).toBe('depose');
}
const departement = () => service.vue({ niveau: 'departement', code: '37', trimestre: T });
const ligneDe = async (code: string) => (await departement()).lignes.find((ligne) => ligne.code === code);

describe('the view of a région', () => {
  it('tells no change since a quarter of fewer sites, which may be all of it', async () => {
    const fileAt = async (site: string, trimestre: '2020-T3' | '2020-T4', decroches: number) => {
      const octets = await fileOf(site, trimestre, appels(decroches));
      expect((await service.file({ octets, nom: 'c.xlsx', auteur: 'x' })).etat).toBe('depose');
    };
    await fileAt('37-PREF', '2020-T3', 800);
    await fileAt('37-PREF', T, 800);
    await fileAt('37-SP-CHINON', T, 600);
    for (const trimestre of ['2020-T3', T] as const) await service.consolidate({ trimestre });
    const { changements } = await service.vue({ niveau: 'region', code: '24', trimestre: T });
    expect(changements).toEqual([]);
  });
});

describe('the view of a département', () => {
  it('lists every site of the roster, and nobody needs help before the last day', async () => {
    await file('37-PREF', 630);
    const vue = await departement();
    expect(vue.lignes).toHaveLength(sitesOf('37').length);
    expect(vue.total).toEqual({ attendus: 7, deposes: 1, tardifs: 0 });
    expect(vue.lignes.some(({ aide }) => aide)).toBe(false);
    expect(vue.consolideLe).toBeNull();
    expect(vue.echecs).toEqual([]);
    expect(vue.resume.at(-1)).toContain('pas encore consolidé');
  });

  it('puts those who are late first once the day is over, and says who came late', async () => {
    await file('37-PREF', 630);
    maintenant = APRES;
    await file('37-SP-CHINON', 700);
    const { lignes, total } = await departement();
    expect(total).toEqual({ attendus: 7, deposes: 2, tardifs: 1 });
    expect(lignes.map(({ aide }) => aide)).toEqual([true, true, true, true, true, false, false]);
    expect(lignes.slice(-2).map(({ code }) => code)).toEqual(['37-PREF', '37-SP-CHINON']);
  });

  it('says what fails of the last consolidation, and what was filed since', async () => {
    await file('37-PREF', 630);
    await service.consolidate({ trimestre: T });
    const { echecs, consolideLe } = await departement();
    expect(consolideLe).toBe('2021-01-12');
    expect(echecs[0]).toMatchObject({
      code: 'TEL-DECROCHE',
      motifs: ['objectif-manque'],
      explique: true,
      textes: { valeur: '63\u202f%', cible: 'au moins 90\u202f%' },
    });
    expect((await ligneDe('37-PREF'))?.consolidation).toBe('a-jour');
    await file('37-PREF', 950, 'Erreur de saisie');
    expect(await ligneDe('37-PREF')).toMatchObject({ consolidation: 'a-refaire', corrections: 1 });
    expect((await departement()).echecs[0]?.textes.valeur).toBe('63\u202f%');
    await service.consolidate({ trimestre: T });
    expect((await departement()).echecs.map(({ code }) => code)).not.toContain('TEL-DECROCHE');
  });

  it('tells the actions that are late', async () => {
    await file('37-PREF', 630);
    maintenant = new Date('2021-07-16T09:00:00.000Z');
    const { actionsEnRetard } = await departement();
    expect(actionsEnRetard).toEqual([
      expect.objectContaining({ site: '37-PREF', echeance: '2021-06-30', joursDeRetard: 16 }),
    ]);
  });

  it('says when what is published rests on another version', async () => {
    await file('37-PREF', 950);
    await service.consolidate({ trimestre: T });
    await service.publish({ departement: '37', trimestre: T });
    expect((await ligneDe('37-PREF'))?.publication).toBe('publie');
    await file('37-PREF', 960, 'Erreur de saisie');
    expect((await ligneDe('37-PREF'))?.publication).toBe('a-rectifier');
  });
});

it('follow the last quarter that was opened', async () => {
  expect(await service.trimestreSuivi()).toBe(T);
  maintenant = new Date('2026-11-21T09:00:00.000Z');
  expect(await service.trimestreSuivi()).toBe(T);
});

describe('the views of a région and of the country', () => {
  it('count every site and département, whoever opened the quarter', async () => {
    await file('37-PREF', 630);
    const region = await service.vue({ niveau: 'region', code: '24', trimestre: T });
    expect(region.lignes.map(({ code }) => code).toSorted()).toEqual(['18', '28', '36', '37', '41', '45']);
    expect(region.lignes.find(({ code }) => code === '37')).toMatchObject({
      deposes: 1,
      attendus: 7,
      depots: 'partiel',
      consolidation: 'jamais',
    });
    expect(region.lignes.find(({ code }) => code === '18')?.depots).toBe('non-ouvert');
    expect(region.actionsEnRetard).toBeNull();
    const pays = await service.vue({ niveau: 'national', code: 'FR', trimestre: T });
    expect(pays.lignes).toHaveLength(101);
    expect(pays.total.deposes).toBe(1);
    expect(pays.lignes.find(({ code }) => code === '37')?.groupe).toBe('Centre-Val de Loire');
  });

  it('knows from the name of its run that a département has filed since, without reading its document', async () => {
    await file('37-PREF', 630);
    await service.consolidate({ trimestre: T });
    const etat = async () =>
      (await service.vue({ niveau: 'region', code: '24', trimestre: T })).lignes.find(
        ({ code }) => code === '37',
      )?.consolidation;
    expect(await etat()).toBe('a-jour');
    await file('37-SP-LOCHES', 630);
    expect(await etat()).toBe('a-refaire');
  });

  it('never put their lines in the order of the figures', async () => {
    await file('37-PREF', 630);
    await service.consolidate({ trimestre: T });
    maintenant = APRES;
    const { lignes } = await service.vue({ niveau: 'national', code: 'FR', trimestre: T });
    const cles = lignes.map(({ aide, groupe }) => `${aide ? 0 : 1} ${groupe}`);
    const simple = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(cles.map(simple)).toEqual(cles.map(simple).toSorted());
  });

  it('refuse a place that does not exist', async () => {
    await expect(service.vue({ niveau: 'departement', code: '99', trimestre: T })).rejects.toThrow(
      'donnez son code officiel',
    );
  });
});
