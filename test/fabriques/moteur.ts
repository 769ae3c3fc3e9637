import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient, createDepotStore } from '../../functions/store/index.ts';
import type { DepotStore } from '../../functions/store/index.ts';

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

/** Starts the engine and waits until it answers. */
export async function startMoteur(): Promise<MoteurDeTest> {
  const port = await findPortLibre();
  const processus = spawn(binaire(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const fin = new Promise<void>((resolve) => {
    processus.once('exit', () => {
      resolve();
    });
  });
  const adresse = `http://127.0.0.1:${port}`;
  for (let essai = 0; ; essai += 1) {
    const repond = await fetch(adresse).then(
      () => true,
      () => false,
    );
    if (repond) break;
    if (essai === 200 || processus.exitCode !== null) throw new Error('Le moteur de test ne démarre pas.');
    await wait(25);
  }
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
