import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { shiftTrimestre } from '../../domain/temps/trimestre.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';
import { createClientHttp, sortsHttp } from '../fabriques/reseau-http.ts';
import type { Livreur } from '../fabriques/reseau-http.ts';
import { MUTANTS, SAIN, altered } from './mutants.ts';
import { SITES, live, newJournal } from './monde.ts';
import type { Fait } from './monde.ts';
import { checkVerite } from './verite.ts';

/** 100 schedules in `npm test`, 1 000 with TRANSPARENCE_LONG=1. */
const HORAIRES = process.env['TRANSPARENCE_LONG'] ? 1_000 : 100;
const HORAIRES_MUTANT = 400;

const site = fc.constantFrom(...SITES);
const fait: fc.Arbitrary<Fait> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ genre: fc.constant('depot'), site, decroches: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ genre: fc.constant('rejeu'), rang: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ genre: fc.constant('gel'), site, run: fc.constantFrom('a', 'b') }) },
  { weight: 3, arbitrary: fc.record({ genre: fc.constant('consolidation') }) },
  { weight: 1, arbitrary: fc.record({ genre: fc.constant('hors'), site }) },
);
const client = fc.record({
  faits: fc.array(fait, { minLength: 1, maxLength: 4 }),
  sorts: sortsHttp,
  decalage: fc.integer({ min: -600_000, max: 600_000 }),
});
const clients = fc.array(client, { minLength: 1, maxLength: 4 });

/** One request at a time, in an order that fast-check chose and can play again. */
const deliverBy =
  (ordre: fc.Scheduler): Livreur =>
  async (appel) => {
    // A failure is an answer like another: it is the client's, not the scheduler's.
    const livre = ordre.scheduleFunction(() =>
      appel().then(
        (valeur) => ({ valeur }),
        (erreur: unknown) => ({ erreur }),
      ),
    );
    const fin = await livre();
    if ('valeur' in fin) return fin.valeur;
    throw fin.erreur;
  };

describe('clients at the same time, on a bad network, with wrong clocks', () => {
  let moteur: MoteurDeTest;
  let store: Awaited<ReturnType<MoteurDeTest['createStore']>>;
  let rang = 0;
  beforeAll(async () => {
    moteur = await startMoteur();
  });
  afterAll(() => moteur.close());
  // Waiting at random before a retry would make the order of requests ours no longer.
  beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => void jest.restoreAllMocks());

  /** Two quarters that nobody has used: one that opens, one that does not. */
  async function newLieu(): Promise<{ readonly trimestre: Trimestre; readonly ferme: Trimestre }> {
    if (rang % 190 === 0) store = await moteur.createStore();
    rang += 1;
    const trimestre = shiftTrimestre('2000-T1', 2 * (rang % 190));
    return { trimestre, ferme: shiftTrimestre(trimestre, 1) };
  }

  const property = (change: typeof SAIN) =>
    fc.asyncProperty(clients, fc.scheduler(), async (generes, ordre) => {
      const lieu = await newLieu();
      const { table } = store;
      const livre: Livreur = deliverBy(ordre);
      const journal = newJournal();
      const vies = generes.map(({ faits, sorts, decalage }, i) => {
        const client = altered(createClientHttp(moteur, sorts, livre), change);
        return live({ nom: `client ${i}`, client, table, decalage, ...lieu }, faits, journal);
      });
      await ordre.waitFor(Promise.all(vies));
      await ordre.waitIdle();
      await checkVerite(store, lieu, journal);
    });

  it('lose nothing, store nothing twice, and never change what is frozen', async () => {
    await fc.assert(property(SAIN), { numRuns: HORAIRES });
  });

  it.each(Object.entries(MUTANTS))('and the same property sees a store with %s', async (_nom, change) => {
    const { failed, numRuns, errorInstance } = await fc.check(property(change), {
      numRuns: HORAIRES_MUTANT,
      endOnFailure: true,
    });
    if (process.env['MESURE']) console.log(_nom, numRuns, String(errorInstance).slice(0, 300));
    expect({ failed, numRuns }).toEqual({ failed: true, numRuns: expect.any(Number) });
  });
});
