/** The thread of `lecteur.ts`: reads the workbooks that it is sent, one at a time. */
import { parentPort } from 'node:worker_threads';
import { readFichier } from '../../../functions/service/controle.ts';

parentPort?.on('message', (octets: Uint8Array) => {
  void readFichier(octets).then((lecture) => parentPort?.postMessage(lecture));
});
parentPort?.postMessage('pret');
