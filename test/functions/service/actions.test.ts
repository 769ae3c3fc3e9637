import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../../../functions/service/index.ts';
import { createService } from '../../../functions/service/index.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { createFichiersMemoire } from '../../fabriques/classeurs.ts';
import { contenuDe, versionDe } from '../../fabriques/depots.ts';
import { createHttp, json } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let store: DepotStore;
let service: Service;

const action = (
  numero: string,
  echeance: '2021-03-31' | '2021-01-10' | '2020-12-31' | null,
  etat: string,
) => ({
  ...contenuDe('37-PREF', '2020-T4').actions[0]!,
  numero,
  echeance,
  etat,
});

/** At 15 January 2021: the préfecture filed twice for 2020-T4, Chinon for 2020-T2 alone. */
beforeAll(async () => {
  moteur = await startMoteur();
  store = await moteur.createStore();
  service = createService({
    store,
    fichiers: createFichiersMemoire(),
    clock: () => new Date('2021-01-15T09:00:00Z'),
  });
  for (const trimestre of ['2020-T2', '2020-T4'] as const)
    await service.openTrimestre({ departement: '37', trimestre });
  const prefecture = contenuDe('37-PREF', '2020-T4');
  await store.writeVersion(versionDe({ ...prefecture, actions: [action('9', '2020-12-31', 'En cours')] }, 0));
  await store.writeVersion(
    versionDe(
      {
        ...prefecture,
        actions: [
          action('1', '2021-03-31', 'En cours'),
          action('2', '2021-01-10', 'À faire'),
          action('3', '2020-12-31', 'Réalisée'),
          action('10', null, 'En cours'),
        ],
      },
      1,
    ),
  );
  const chinon = contenuDe('37-SP-CHINON', '2020-T2');
  await store.writeVersion(versionDe({ ...chinon, actions: [action('1', '2020-12-31', 'En cours')] }, 0));
});
afterAll(() => moteur.close());

describe('the actions of a département', () => {
  it('are those of the latest version of each site, by due date, with the days they are late', async () => {
    const actions = await service.actions({ departement: '37' });
    expect(
      actions.map(({ site, numero, etat, joursDeRetard }) => [site, numero, etat, joursDeRetard]),
    ).toEqual([
      ['37-PREF', '3', 'close', 0],
      ['37-SP-CHINON', '1', 'en-retard', 15],
      ['37-PREF', '2', 'en-retard', 5],
      ['37-PREF', '1', 'ouverte', 0],
      ['37-PREF', '10', 'ouverte', 0],
    ]);
  });

  it('are judged at another day when one is given', async () => {
    const late = async (jour: '2021-01-01' | '2021-04-01') =>
      (await service.actions({ departement: '37', etat: 'en-retard', jour })).map(
        ({ site, numero }) => `${site} ${numero}`,
      );
    expect(await late('2021-01-01')).toEqual(['37-SP-CHINON 1']);
    expect(await late('2021-04-01')).toEqual(['37-SP-CHINON 1', '37-PREF 2', '37-PREF 1']);
  });

  it('are asked for by where they stand, a page at a time', async () => {
    const http = createHttp(service);
    const ici = '/api/v1/departements/37/actions?etat=en-retard&limite=1';
    const premiere = await json(await http.get(ici));
    expect(premiere).toMatchObject({ actions: [{ site: '37-SP-CHINON', version: 1, trimestre: '2020-T2' }] });
    const suite = `&curseur=${String(premiere['suivant'])}`;
    expect(await json(await http.get(ici + suite))).toMatchObject({
      actions: [{ numero: '2' }],
      suivant: null,
    });
    // The cursor of the late ones does not turn the pages of all.
    expect((await http.get(`/api/v1/departements/37/actions?limite=1${suite}`)).status).toBe(400);
    expect((await http.get(`/api/v1/departements/29/actions?etat=en-retard&limite=1${suite}`)).status).toBe(
      400,
    );
    expect((await http.get('/api/v1/departements/37/actions?etat=perdue')).status).toBe(400);
  });

  it('are none where nothing was filed', async () => {
    expect(await service.actions({ departement: '29' })).toEqual([]);
  });
});
