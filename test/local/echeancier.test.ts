import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { DemandeEcheances, RapportEcheances } from '../../functions/echeancier/index.ts';
import type { CalendrierLocal } from '../../infra/local/poste/calendrier.ts';
import { startEcheancier } from '../../infra/local/start/echeancier.ts';
import type { EcheancierLocal } from '../../infra/local/start/echeancier.ts';

const HEURE_MS = 3_600_000;
const MINUTES_MS = 10 * 60_000;

let maintenant: number;
let dites: string[];
let jours: DateIso[];
let runJour: (demande: DemandeEcheances) => Promise<void>;
let echeancier: EcheancierLocal | null;

/** Lets what was asked end, without the clock. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
};

const calendrier: CalendrierLocal = {
  courriels: '/courriels',
  enService: () => Promise.resolve(['37', '57']),
  remind: () => Promise.reject(new Error('inutile')),
  faites: () => Promise.resolve([]),
  horloge: () => Promise.resolve(null),
  run: async (demande): Promise<RapportEcheances> => {
    jours.push(demande.jour);
    const departements = demande.departements.map((departement) => ({
      departement,
      trimestre: '2020-T4' as const,
      etapes: [
        {
          genre: 'ouverture' as const,
          rappel: null,
          le: demande.jour,
          fin: 'fait' as const,
          dit: 'Trimestre ouvert pour 7 sites.',
        },
      ],
    }));
    for (const [rang, rapport] of departements.entries()) {
      demande.arret?.throwIfAborted();
      demande.onProgress?.(rapport, rang + 1, departements.length);
      await runJour(demande);
    }
    return { jour: demande.jour, departements, national: { fin: 'pas-encore', dit: 'À consolider : 37.' } };
  },
};

const start = (): void => {
  echeancier = startEcheancier({
    calendrier,
    clock: () => new Date(maintenant),
    dire: (ligne) => dites.push(ligne),
    periodeMs: MINUTES_MS,
  });
};

/** Time passes, ten minutes at a time. */
async function wait(ms: number): Promise<void> {
  for (let passe = 0; passe < ms; passe += MINUTES_MS) {
    maintenant += MINUTES_MS;
    jest.advanceTimersByTime(MINUTES_MS);
    await settle();
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  maintenant = Date.parse('2021-01-04T14:00:00Z');
  dites = [];
  jours = [];
  runJour = () => Promise.resolve();
  echeancier = null;
});
afterEach(async () => {
  await echeancier?.stop();
  jest.useRealTimers();
});

describe('startEcheancier', () => {
  it('runs at start, tells each département, and does not run the day again', async () => {
    start();
    await settle();
    expect(jours).toEqual(['2021-01-04']);
    expect(dites).toEqual([
      'Échéances du 4 janvier 2021, 4e trimestre 2020\u00a0: 1 sur 2, département 37, Trimestre ouvert pour 7 sites.',
      'Échéances du 4 janvier 2021, 4e trimestre 2020\u00a0: 2 sur 2, département 57, Trimestre ouvert pour 7 sites.',
    ]);
    await wait(8 * HEURE_MS);
    expect(jours).toEqual(['2021-01-04']);
  });

  it('runs the next day once the morning has come in Paris, and catches up with a computer that slept', async () => {
    start();
    await settle();
    // Midnight in Paris is 23 h in UTC; seven in the morning is 6 h.
    await wait(15 * HEURE_MS);
    expect(jours).toEqual(['2021-01-04']);
    await wait(2 * HEURE_MS);
    expect(jours).toEqual(['2021-01-04', '2021-01-05']);
    maintenant = Date.parse('2021-01-09T15:00:00Z');
    await wait(MINUTES_MS);
    expect(jours).toEqual(['2021-01-04', '2021-01-05', '2021-01-09']);
  });

  it('tries a day that failed again, says it once, and stops when it is done', async () => {
    let panne = true;
    runJour = () => (panne ? Promise.reject(new Error('La base ne répond pas.')) : Promise.resolve());
    start();
    await settle();
    await wait(2 * MINUTES_MS);
    expect(jours).toHaveLength(3);
    expect(dites.filter((dite) => dite.includes('La base ne répond pas.'))).toHaveLength(1);
    panne = false;
    await wait(2 * MINUTES_MS);
    expect(jours).toHaveLength(4);
  });

  it('never runs twice at once, and leaves nothing at work when it is stopped', async () => {
    let finir: () => void = () => undefined;
    runJour = () => new Promise((resolve) => (finir = resolve));
    start();
    await settle();
    await wait(3 * MINUTES_MS);
    expect(jours).toHaveLength(1);
    let arrete = false;
    const fin = echeancier!.stop().then(() => (arrete = true));
    await settle();
    expect(arrete).toBe(false);
    finir();
    await fin;
    // The second département was not begun, and it is no failure to be told.
    expect(dites).toHaveLength(1);
    await wait(HEURE_MS);
    expect(jours).toHaveLength(1);
  });
});
