/** Starts an engine in memory, says its number and its address, and waits to be killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startMoteur } from '../../infra/local/moteur/processus.ts';

const { pid, adresse } = await startMoteur(null);
console.log(JSON.stringify({ pid, adresse }));
await sleep(600_000);
