import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createApp } from '../../functions/api/app.ts';
import type { Serveur } from '../../infra/local/start/serveur.ts';
import { startServeur } from '../../infra/local/start/serveur.ts';
import { CASES, consolidate, newEnvoi, publish, sendDepot } from '../../scripts/endurance/acteurs.ts';
import { Journal } from '../../scripts/endurance/journal.ts';
import { checkApi } from '../../scripts/endurance/verite.ts';
import { createHasard } from '../../scripts/simulation/hasard.ts';
import { createService } from '../../functions/service/index.ts';
import { createFichiersMemoire } from '../fabriques/classeurs.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let serveur: Serveur;
const journal = new Journal();
const check = async (): Promise<readonly string[]> => {
  const debut = journal.fautes.length;
  await checkApi(serveur.adresse, journal, { depots: 0, consolidations: 0, publications: 0 });
  return journal.fautes.splice(debut);
};

beforeAll(async () => {
  moteur = await startMoteur();
  const service = createService({
    store: await moteur.createStore(),
    fichiers: createFichiersMemoire(),
    clock: () => new Date('2026-11-30T09:00:00.000Z'),
  });
  serveur = await startServeur(createApp({ service }), 0);
  const hasard = createHasard(3);
  for (let n = 0; n < 6; n += 1)
    expect(await sendDepot(serveur.adresse, journal, await newEnvoi(`cle-${n}`, hasard))).toBe(true);
  const [{ trimestre } = CASES[0]!] = journal.depots;
  await consolidate(serveur.adresse, journal, trimestre);
  await publish(serveur.adresse, journal, trimestre);
});
afterAll(async () => {
  await serveur.stop();
  await moteur.close();
});

describe('what an endurance run verifies', () => {
  it('finds no fault where there is none, and has something of each kind', async () => {
    expect(await check()).toEqual([]);
    expect([journal.depots.length, journal.consolidations.length, journal.publications.length]).toEqual([
      6, 1, 1,
    ]);
  });

  it('finds an acknowledged filing that is gone, one that nobody was told of, and one that says something else', async () => {
    const [premier] = journal.depots;
    const octets = new TextEncoder().encode('autre');
    const sha256 = createHash('sha256').update(octets).digest('hex');
    journal.depots[0] = { ...premier!, version: 99 };
    await expect(check()).rejects.toThrow('/versions/99: 404');
    expect(journal.fautes.splice(0)).toEqual([expect.stringContaining('acknowledged')]);
    journal.depots.splice(0, 1);
    expect((await check()).join('\n')).toContain('that nobody was told of');
    journal.depots.unshift({ ...premier!, decroches: 1, octets, sha256 });
    const dites = (await check()).join('\n');
    expect(dites).toContain('1 acknowledged (cle-0)');
    expect(dites).toContain('not the bytes that were sent');
    journal.depots[0] = premier!;
  });

  it('finds a consolidation and a publication that say something else', async () => {
    const [faite] = journal.consolidations;
    const [publiee] = journal.publications;
    journal.consolidations[0] = { ...faite!, numerateur: '1' };
    journal.publications[0] = { ...publiee!, tableau: '{}' };
    const dites = (await check()).join('\n');
    expect(dites).toContain('1 calls, ');
    expect(dites).toContain('not the value that was acknowledged');
    journal.consolidations[0] = faite!;
    journal.publications[0] = publiee!;
    expect(await check()).toEqual([]);
  });
});
