import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { shiftTrimestre } from '../../domain/temps/trimestre.ts';
import { BaseIndisponible, createClient, createDepotStore } from '../../functions/store/index.ts';
import type { DepotStore } from '../../functions/store/index.ts';
import { startMoteur } from '../../infra/local/moteur/processus.ts';
import { SITES, newJournal, sendOnce } from '../property/monde.ts';
import type { Envoi, Journal } from '../property/monde.ts';
import { checkVerite } from '../property/verite.ts';
import { RONDES, dureeDe } from './rondes.ts';

const DEPOSANTS = 4;
const FERME: Trimestre = '2099-T4';

let dossier: string;
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'transparence-tue-'));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

interface Ronde {
  readonly trimestre: Trimestre;
  readonly journal: Journal;
  /** Sent, and never answered: nobody knows whether it is there. */
  readonly enSuspens: Envoi[];
}

async function open() {
  const moteur = await startMoteur(join(dossier, 'transparence.db'));
  const client = createClient({ endpoint: moteur.adresse });
  const store = createDepotStore({ client, table: 'transparence' });
  return { moteur, client, store };
}

/** Files without a pause until the engine no longer answers. */
async function fileUntilDeath(store: DepotStore, { trimestre, journal, enSuspens }: Ronde, qui: number) {
  const clock = () => new Date();
  for (let n = 0; ; n += 1) {
    const site = SITES[(qui + n) % SITES.length]!;
    const envoi = { site, decroches: 1 + ((qui * 29 + n) % 97), cle: `${qui}-${n}`, auteur: `client ${qui}` };
    try {
      journal.accuses.push(await sendOnce({ trimestre }, { store, clock }, envoi));
    } catch (erreur) {
      if (!(erreur instanceof BaseIndisponible)) throw erreur;
      enSuspens.push(envoi);
      return;
    }
  }
}

describe('the engine killed under load', () => {
  it(`${RONDES} times: all that was acknowledged is there, and what was not is filed once when sent again`, async () => {
    const rondes: Ronde[] = [];
    for (let i = 0; i < RONDES; i += 1) {
      const { moteur, client, store } = await open();
      await store.createTable();
      for (const ronde of rondes.slice(-1)) await settle(store, ronde);
      const ronde = { trimestre: shiftTrimestre('2020-T1', i), journal: newJournal(), enSuspens: [] };
      rondes.push(ronde);
      const deposants = Array.from({ length: DEPOSANTS }, (_, qui) => fileUntilDeath(store, ronde, qui));
      await wait(dureeDe(i));
      // A slow machine too must have acknowledged something.
      while (ronde.journal.accuses.length < 3) await wait(5);
      process.kill(moteur.pid, 'SIGKILL');
      await Promise.all(deposants);
      await moteur.stop();
      client.destroy();
    }
    const { moteur, client, store } = await open();
    for (const ronde of rondes.slice(-1)) await settle(store, ronde);
    for (const { trimestre, journal } of rondes)
      await checkVerite(store, { trimestre, ferme: FERME }, journal);
    const accuses = rondes.reduce((somme, { journal }) => somme + journal.accuses.length, 0);
    expect(accuses).toBeGreaterThanOrEqual(RONDES * 3);
    if (process.env['MESURE']) console.log(`${accuses} accusés, ${RONDES} rondes`);
    client.destroy();
    await moteur.stop();
  });
});

/** What was acknowledged before the blow is there; then what was left without an answer is sent again. */
async function settle(store: DepotStore, { trimestre, journal, enSuspens }: Ronde): Promise<void> {
  const lieu = { trimestre, ferme: FERME };
  await checkVerite(store, lieu, journal);
  const clock = () => new Date();
  for (const envoi of enSuspens.splice(0))
    journal.accuses.push(await sendOnce(lieu, { store, clock }, envoi));
  await checkVerite(store, lieu, journal);
}
