import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient, createDepotStore } from '../../functions/store/index.ts';
import type { DepotStore } from '../../functions/store/index.ts';
import { until } from './attendre.ts';

/** The real embedded engine, in memory, for one test file. */
export interface MoteurDeTest {
  readonly adresse: string;
  readonly client: DynamoDBDocumentClient;
  /** A store on a table of its own, so that tests do not see each other. */
  createStore(): Promise<DepotStore & { readonly table: string }>;
  close(): Promise<void>;
}

function findPortLibre(): Promise<number> {
  return new Promise((resolve, reject) => {
    const serveur = createServer();
    serveur.once('error', reject);
    serveur.listen(0, '127.0.0.1', () => {
      const adresse = serveur.address();
      serveur.close(() => resolve(typeof adresse === 'object' && adresse ? adresse.port : 0));
    });
  });
}

const binaire = (): string => createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');

const isAnswering = (adresse: string): Promise<boolean> =>
  fetch(adresse).then(
    async (reponse) => (await reponse.arrayBuffer()).byteLength > 0,
    () => false,
  );

/** A process of the engine that says by itself that it listens: an answer on its port could be another's. */
async function tryStart() {
  const port = await findPortLibre();
  const ligne = ['--host', '127.0.0.1', '--port', String(port)];
  const processus = spawn(binaire(), ligne, { stdio: ['ignore', 'ignore', 'pipe'] });
  const fin = new Promise<void>((resolve) => {
    processus.once('close', () => {
      resolve();
    });
  });
  const ecoute = new Promise<void>((resolve) => {
    let dit = '';
    processus.stderr.on('data', (morceau: Buffer) => {
      dit += morceau.toString();
      if (dit.includes('listening on')) resolve();
    });
  });
  const adresse = `http://127.0.0.1:${port}`;
  const pret = await Promise.race([ecoute.then(() => true), fin.then(() => false)]);
  if (pret) await until('le moteur répond', () => isAnswering(adresse));
  return { adresse, processus, fin, pret };
}

const ESSAIS = 5;

/** Starts the engine and waits until it listens; on another port when somebody took the first one meanwhile. */
export async function startMoteur(): Promise<MoteurDeTest> {
  let essai = await tryStart();
  for (let n = 1; !essai.pret; n += 1) {
    if (n === ESSAIS) throw new Error('Le moteur de test ne démarre pas.');
    essai = await tryStart();
  }
  const { adresse, processus, fin } = essai;
  const client = createClient({ endpoint: adresse });
  let tables = 0;
  return {
    adresse,
    client,
    async createStore() {
      tables += 1;
      const table = `test-${tables}`;
      const store = createDepotStore({ client, table });
      await store.createTable();
      return { ...store, table };
    },
    async close() {
      client.destroy();
      processus.kill('SIGKILL');
      await fin;
    },
  };
}
