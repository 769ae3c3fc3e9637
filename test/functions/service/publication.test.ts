import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Service } from '../../../functions/service/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const trimestre = '2020-T4';
const departement = '37';

let moteur: MoteurDeTest;
let service: Service;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
});

async function file(
  site: string,
  decroches: number,
  t: typeof trimestre | '2020-T3' = trimestre,
): Promise<void> {
  const octets = await fileOf(site, t, appels(decroches));
  const resultat = await service.file({
    octets,
    nom: 'c.xlsx',
    auteur: 'référent qualité',
    motif: 'Correction',
  });
  if (resultat.etat !== 'depose') throw new Error(JSON.stringify(resultat));
}

const telephone = async (): Promise<number | null | undefined> =>
  (await service.readTableau({ departement, trimestre }))?.indicateurs.find(
    ({ code }) => code === 'TEL-DECROCHE',
  )?.valeur;

describe('consolidating', () => {
  it('gives the last run back when nothing was filed since, and a new one otherwise', async () => {
    await file('37-PREF', 630);
    const premier = await service.consolidate({ trimestre });
    expect(await service.consolidate({ trimestre })).toEqual(premier);
    const seul = await service.consolidate({ trimestre, departement });
    expect(seul.consolidations).toEqual(premier.consolidations);
    expect(premier.consolidations[0]?.versions).toEqual({
      '37-PREF': 1,
      '37-SP-CHINON': null,
      '37-SP-LOCHES': null,
      '37-DDT': null,
      '37-DDETS': null,
      '37-DDPP': null,
      '37-SGCD': null,
    });
    await file('37-PREF', 650);
    const second = await service.consolidate({ trimestre });
    expect(second.run).not.toBe(premier.run);
    expect(second.consolidations[0]?.versions['37-PREF']).toBe(2);
  });

  it('covers every département whose quarter is open, and tells how far it is', async () => {
    await file('57-PREF', 930);
    await file('37-PREF', 630);
    const avancees: string[] = [];
    const { run, consolidations } = await service.consolidate({
      trimestre,
      onProgress: ({ departement: code, fait, total }) => avancees.push(`${code} ${fait}/${total}`),
    });
    expect(avancees).toEqual(['37 1/2', '57 2/2']);
    expect(consolidations.map((c) => [c.departement, c.versions[`${c.departement}-PREF`]])).toEqual([
      ['37', 1],
      ['57', 1],
    ]);
    expect(await service.consolidate({ trimestre })).toMatchObject({ run, consolidations });
  });

  it('is the same when asked five times at once', async () => {
    await file('37-PREF', 630);
    const runs = await Promise.all(Array.from({ length: 5 }, () => service.consolidate({ trimestre })));
    for (const run of runs) expect(run).toEqual(runs[0]);
  });

  it('says what to do when nothing was opened', async () => {
    await expect(service.consolidate({ trimestre })).rejects.toThrow('déposez d’abord un classeur');
    await expect(service.consolidate({ trimestre, departement: '2a' })).rejects.toThrow('2A');
  });
});

describe('publishing', () => {
  it('refuses a quarter that is not consolidated', async () => {
    await file('37-PREF', 630);
    expect(await service.publish({ departement, trimestre })).toMatchObject({ etat: 'pas-consolide' });
    expect(await service.readTableau({ departement, trimestre })).toBeNull();
  });

  it('freezes the tableau: what is filed later changes nothing until it is published', async () => {
    await file('37-PREF', 630);
    await service.consolidate({ trimestre });
    const premier = await service.publish({ departement, trimestre });
    expect(premier).toMatchObject({ etat: 'publie', version: 1, plusRecents: [] });
    expect(await telephone()).toBe(63);
    expect(await service.publish({ departement, trimestre })).toEqual({ ...premier, dejaPublie: true });

    await file('37-PREF', 650);
    expect(await service.publish({ departement, trimestre })).toEqual({
      ...premier,
      dejaPublie: true,
      plusRecents: ['37-PREF'],
    });
    expect(await telephone()).toBe(63);

    await service.consolidate({ trimestre });
    expect(await service.publish({ departement, trimestre, motif: 'appels de nuit ajoutés' })).toMatchObject({
      version: 2,
      plusRecents: [],
    });
    expect(await telephone()).toBe(65);
  });

  it('compares with the quarter before, and finds the latest one published', async () => {
    await file('37-PREF', 610, '2020-T3');
    await service.consolidate({ trimestre: '2020-T3' });
    await service.publish({ departement, trimestre: '2020-T3' });
    await file('37-PREF', 630);
    await service.consolidate({ trimestre });
    await service.publish({ departement, trimestre });
    const tableau = await service.readTableau({ departement, trimestre: 'dernier' });
    expect(tableau?.trimestre).toBe(trimestre);
    expect(tableau?.indicateurs.find(({ code }) => code === 'TEL-DECROCHE')).toMatchObject({
      valeur: 63,
      precedent: 61,
      situation: 'non-atteint',
    });
    expect((await service.listPublies(departement)).map((publie) => publie.trimestre)).toEqual([
      '2020-T4',
      '2020-T3',
    ]);
  });
});
