import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { runEtapeEcheances } from '../../../functions/lambda/etapes-echeances.ts';
import { connectRappels } from '../../../functions/lambda/messagerie.ts';
import { runRappels } from '../../../functions/remind/index.ts';
import type { DependancesRappels, Message } from '../../../functions/remind/index.ts';
import { createService } from '../../../functions/service/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import type { StoreIdentite } from '../../../functions/store/identite.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

let recus: Message[];
let panne: boolean;
let rappels: DependancesRappels & { readonly store: DepotStore; readonly annuaires: StoreIdentite };
const run = (event: unknown) =>
  runEtapeEcheances({ ...rappels, remind: (journee) => runRappels(rappels, journee) }, event);

beforeEach(async () => {
  recus = [];
  panne = false;
  const store = await moteur.createStore();
  const annuaires = createStoreIdentite({ client: moteur.client, table: store.table });
  const clock = () => new Date('2021-01-25T06:00:00.000Z');
  rappels = {
    store,
    annuaires,
    clock,
    service: createService({
      store,
      fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) } as never,
      clock,
    }),
    courrier: {
      send: (message) => {
        if (panne) return Promise.reject(new Error('SES : réponse 503.'));
        recus.push(message);
        return Promise.resolve();
      },
    },
    reglages: { expediteur: 'Transparence <qualite@exemple.fr>', adresse: 'https://qualite.exemple.fr' },
  };
  await seedAnnuaire({ store: annuaires, clock }, '37', [
    {
      courriel: 'referente@exemple.fr',
      fonction: 'référente qualité',
      habilitations: [{ role: 'referent', departement: '37' }],
    },
  ]);
});

describe('the daily run, as the state machine calls it', () => {
  it('lists, does each département, then the country; each step again gives the same', async () => {
    // 23 h 30 in UTC on the 26th is the 27th in Paris.
    const liste = await run({ action: 'lister', instant: '2021-01-26T23:30:00Z' });
    expect(liste).toEqual({
      action: 'lister',
      jour: '2021-01-27',
      trimestre: '2020-T4',
      departements: ['37'],
    });
    const item = { action: 'echeances', departement: '37', jour: '2021-01-27' };
    expect(await run(item)).toMatchObject({
      ...item,
      trimestre: '2020-T4',
      etapes: [
        { genre: 'ouverture', fin: 'fait' },
        { genre: 'rappel', fin: 'passe' },
        { genre: 'rappel', fin: 'passe' },
        { genre: 'rappel', rappel: 'J+1', fin: 'fait' },
        { genre: 'consolidation', fin: 'fait' },
      ],
    });
    expect(recus.map(({ a }) => a)).toEqual(['referente@exemple.fr']);
    await run(item);
    expect(recus).toHaveLength(1);
    const national = { action: 'national', jour: '2021-01-27' };
    expect(await run(national)).toMatchObject({ ...national, fin: 'fait' });
    expect(await run(national)).toMatchObject({ ...national, fin: 'deja-fait' });
  });

  it('fails when mails do not leave, so that it is tried again, and then ends', async () => {
    const item = { action: 'echeances', departement: '37', jour: '2021-01-25' };
    panne = true;
    await expect(run(item)).rejects.toThrow('37 2020-T4. 2021-01-04 ouverture');
    panne = false;
    expect(await run(item)).toMatchObject({
      etapes: expect.arrayContaining([
        {
          genre: 'rappel',
          rappel: 'J+1',
          le: '2021-01-25',
          fin: 'fait',
          dit: 'Rappel J+1. 1 message.',
        },
      ]),
    });
    expect(recus).toHaveLength(1);
  });

  it('takes a past day from a person, and nothing that is no day nor département', async () => {
    const instant = '2021-06-01T05:00:00Z';
    expect(await run({ action: 'lister', instant, jour: '2021-01-27' })).toMatchObject({
      trimestre: '2020-T4',
    });
    for (const faux of [
      { action: 'echeances', departement: '37', jour: '2021-02-30' },
      { action: 'echeances', departement: '99', jour: '2021-01-27' },
      { action: 'echeances', jour: '2021-01-27' },
      { action: 'autre' },
    ])
      await expect(run(faux)).rejects.toThrow();
  });
});

describe('connectRappels', () => {
  const env = {
    TRANSPARENCE_ETAPE: 'essai',
    TRANSPARENCE_TABLE: 'table',
    TRANSPARENCE_ACR: 'eidas1',
    AWS_REGION: 'eu-west-3',
  };
  it('says what the deployment forgot', () => {
    expect(() => connectRappels(env)).toThrow('TRANSPARENCE_EXPEDITEUR');
  });
  it('takes the address of the links from the application', () => {
    const { reglages } = connectRappels({
      ...env,
      TRANSPARENCE_EXPEDITEUR: 'Transparence <qualite@exemple.fr>',
      TRANSPARENCE_APPLICATION: 'https://qualite.exemple.fr',
    });
    expect(reglages).toEqual({
      expediteur: 'Transparence <qualite@exemple.fr>',
      adresse: 'https://qualite.exemple.fr',
    });
  });
});
