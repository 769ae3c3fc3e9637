/** A thread that a file may end, for the test of `lecteur.ts`: the first byte says how. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ([comment]: Uint8Array) => {
  if (comment === 1) for (const garde: string[] = []; ;) garde.push(String(garde.length).repeat(1000));
  if (comment === 2) for (;;);
  if (comment === 3) throw new Error('rien de prévu');
  parentPort?.postMessage({ lisible: false, constats: [] });
});
parentPort?.postMessage('pret');
