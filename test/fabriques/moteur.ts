import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient, createDepotStore } from '../../functions/store/index.ts';
import type { DepotStore } from '../../functions/store/index.ts';
import { startMoteur as startLocal } from '../../infra/local/moteur/processus.ts';

/** The real embedded engine, in memory, for one test file. */
export interface MoteurDeTest {
  readonly adresse: string;
  readonly client: DynamoDBDocumentClient;
  /** A store on a table of its own, so that tests do not see each other. */
  createStore(): Promise<DepotStore & { readonly table: string }>;
  close(): Promise<void>;
}

/** Starts the engine; it ends with this process, even killed. */
export async function startMoteur(): Promise<MoteurDeTest> {
  const { adresse, stop } = await startLocal(null);
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
      await stop();
    },
  };
}
