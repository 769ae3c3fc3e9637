import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../functions/api/app.ts';
import type { LigneJournal } from '../../../functions/api/journal.ts';
import { sayHorloge } from '../../../functions/service/horloge.ts';
import { createService } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { appels, createFichiersMemoire, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const LIEU = { departement: '37', trimestre: '2020-T4' } as const;
const RECULE =
  /dit le .* et le dernier acte enregistré est du .* elle a reculé.*L’ordre des versions n’en dépend pas/;
const AVANCE = /rien n’a été fait depuis plus d’un an, ou l’horloge avance/;

let moteur: MoteurDeTest;
let service: Service;
let heure: Date;
const at = (instant: string): Date => (heure = new Date(instant));

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  at('2021-01-15T09:00:00.000Z');
  service = createService({
    store: await moteur.createStore(),
    fichiers: createFichiersMemoire(),
    clock: () => heure,
  });
  const octets = await fileOf('37-PREF', LIEU.trimestre, appels(630));
  await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondante' });
  await service.consolidate({ trimestre: LIEU.trimestre });
});

const avertissements = async (): Promise<readonly string[]> => {
  const apercu = await service.previewPublication(LIEU);
  if (apercu.etat !== 'apercu') throw new Error(apercu.etat);
  return apercu.avertissements.flatMap(({ code, message }) => (code === 'HORLOGE-DOUTEUSE' ? [message] : []));
};

describe('a clock against what is stored', () => {
  it.each([
    ['2021-01-15T09:00:00.000Z', null],
    ['2021-01-15T09:04:00.000Z', null],
    ['2021-01-15T09:06:00.000Z', RECULE],
    ['2020-01-15T09:00:00.000Z', null],
    ['2019-12-10T09:00:00.000Z', AVANCE],
    [null, null],
  ])('is judged against %s', (derniere, attendu) => {
    const dit = sayHorloge(new Date('2021-01-15T09:00:00.000Z'), derniere);
    if (attendu) expect(dit).toMatch(attendu);
    else expect(dit).toBeNull();
  });
});

describe('a clock that jumped', () => {
  it('is said on /sante and in the journal, and before what it dates is published', async () => {
    const lignes: LigneJournal[] = [];
    const app = createApp({ service, hotes: ['127.0.0.1'], journal: (ligne) => lignes.push(ligne) });
    const read = async (): Promise<{ readonly horloge: string | null }> =>
      (await (await app.request('http://127.0.0.1/sante')).json()) as { horloge: string | null };
    expect((await read()).horloge).toBeNull();
    expect(lignes.at(-1)).not.toHaveProperty('horloge');
    expect(await avertissements()).toEqual([]);
    for (const [instant, dit] of [
      ['2020-12-20T09:00:00.000Z', RECULE],
      ['2020-09-20T09:00:00.000Z', RECULE],
    ] as const) {
      at(instant);
      const { horloge } = await read();
      expect(horloge).toMatch(dit);
      expect(lignes.at(-1)?.horloge).toBe(horloge);
      expect(await avertissements()).toEqual([horloge]);
    }
    at('2029-01-01T09:00:00.000Z');
    expect(await avertissements()).toEqual([expect.stringMatching(AVANCE)]);
  });

  it('years away from what was published is said, although no quarter around it is open', async () => {
    await service.publish(LIEU);
    for (const [instant, dit] of [
      ['2029-01-01T09:00:00.000Z', AVANCE],
      ['2015-01-01T09:00:00.000Z', RECULE],
    ] as const) {
      at(instant);
      expect((await service.sante()).horloge).toMatch(dit);
    }
  });

  it('is no longer held against a clock put right once the département is consolidated again', async () => {
    at('2021-03-01T09:00:00.000Z');
    const octets = await fileOf('37-PREF', LIEU.trimestre, appels(640));
    await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondante', motif: 'Correction' });
    await service.consolidate({ trimestre: LIEU.trimestre });
    at('2021-01-20T09:00:00.000Z');
    expect((await service.sante()).horloge).toMatch(RECULE);
    const repris = await fileOf('37-PREF', LIEU.trimestre, appels(650));
    await service.file({ octets: repris, nom: 'c.xlsx', auteur: 'correspondante', motif: 'Correction' });
    await service.consolidate({ trimestre: LIEU.trimestre });
    expect((await service.sante()).horloge).toBeNull();
    expect(await avertissements()).toEqual([]);
  });
});
