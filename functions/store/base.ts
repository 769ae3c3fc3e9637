import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { INDEX } from './cles.ts';
import type { Cle } from './cles.ts';
import { BaseIndisponible, MoteurInsuffisant } from './erreurs.ts';
import { isConditionFailed, isConflict, isUnknownOperation, readCancellation, toRefus } from './refus.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Ecriture = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Recherche {
  readonly PK: string;
  readonly prefixe?: string;
  readonly descendant?: boolean;
  readonly limite?: number;
  /** Sort key that the page before ended with. */
  readonly apres?: string | undefined;
  /** Attributes to bring back; all when absent. */
  readonly attributs?: readonly string[];
}

export interface MiseAJour {
  readonly cle: Cle;
  readonly expression: string;
  readonly condition: string;
  readonly noms: Readonly<Record<string, string>>;
  readonly valeurs?: Readonly<Record<string, unknown>>;
}

/** What the store asks of a DynamoDB-compatible engine, and nothing more. Reads of the table are consistent. */
export interface Base {
  readonly table: string;
  readonly client: DynamoDBDocumentClient;
  get(cle: Cle): Promise<Item | null>;
  /** In no given order; absent items are left out. */
  getMany(cles: readonly Cle[], attributs?: readonly string[]): Promise<Item[]>;
  /** False when an item was already there, and is left as it is. */
  putIfAbsent(item: Item): Promise<boolean>;
  /** The item after the update, or null when the condition does not hold. */
  update(miseAJour: MiseAJour): Promise<Item | null>;
  query(recherche: Recherche): Promise<Item[]>;
  queryIndex(GSI1PK: string): Promise<Item[]>;
  /** All or nothing. `refuse`: a condition does not hold; the caller reads back why. */
  transact(ecritures: readonly Ecriture[]): Promise<'ecrit' | 'refuse'>;
}

/** Put of an item that must not exist yet, for a transaction. */
export const insertion = (table: string, item: Item): Ecriture => ({
  Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** Which attributes a read brings back: names by number, since some are words of the engine. */
function project(attributs: readonly string[]): {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
} {
  const noms = Object.fromEntries(attributs.map((nom, i) => [`#a${i}`, nom]));
  return { ProjectionExpression: Object.keys(noms).join(', '), ExpressionAttributeNames: noms };
}

const LOT = 100;
const ESSAIS = 8;

/** Full jitter: concurrent filings of one site part instead of meeting again. */
const pause = (essai: number): Promise<void> => wait(Math.random() * Math.min(1_000, 20 * 2 ** essai));

async function reach<T>(appel: Promise<T>): Promise<T> {
  try {
    return await appel;
  } catch (erreur) {
    throw toRefus(erreur);
  }
}

/** Tries again, a bounded number of times, while other writes are on the same items. The SDK does not. */
async function patiently<T>(essaie: () => Promise<T>): Promise<T> {
  for (let essai = 1; ; essai += 1) {
    try {
      return await essaie();
    } catch (erreur) {
      if (!isConflict(erreur)) throw erreur;
      if (essai === ESSAIS) throw new BaseIndisponible(erreur);
      await pause(essai);
    }
  }
}

/** The answer to a conditional write of one item; null when its condition does not hold. */
async function ifHolds<T>(envoie: () => Promise<T>): Promise<T | null> {
  try {
    return await patiently(() => reach(envoie()));
  } catch (erreur) {
    if (isConditionFailed(erreur)) return null;
    throw erreur;
  }
}

export function createBase(client: DynamoDBDocumentClient, table: string): Base {
  async function getLot(lot: readonly Cle[], attributs?: readonly string[]): Promise<Item[]> {
    const voulus = attributs ? project(attributs) : {};
    const items: Item[] = [];
    let restants: Record<string, unknown>[] = lot.map((cle) => ({ ...cle }));
    for (let essai = 0; restants.length > 0; essai += 1) {
      if (essai === ESSAIS) throw new BaseIndisponible(new Error('UnprocessedKeys'));
      if (essai > 0) await pause(essai);
      const reponse = await reach(
        client.send(
          new BatchGetCommand({
            RequestItems: { [table]: { Keys: restants, ConsistentRead: true, ...voulus } },
          }),
        ),
      );
      items.push(...(reponse.Responses?.[table] ?? []));
      restants = reponse.UnprocessedKeys?.[table]?.Keys ?? [];
    }
    return items;
  }

  async function queryAll(
    entree: ConstructorParameters<typeof QueryCommand>[0],
    limite = Infinity,
  ): Promise<Item[]> {
    const items: Item[] = [];
    let suite: Record<string, unknown> | undefined = entree.ExclusiveStartKey;
    do {
      const page = await reach(client.send(new QueryCommand({ ...entree, ExclusiveStartKey: suite })));
      items.push(...(page.Items ?? []));
      suite = page.LastEvaluatedKey;
    } while (suite && items.length < limite);
    return items.slice(0, limite);
  }

  return {
    table,
    client,
    async get(cle) {
      const reponse = await reach(
        client.send(new GetCommand({ TableName: table, Key: cle, ConsistentRead: true })),
      );
      return reponse.Item ?? null;
    },
    async getMany(cles, attributs) {
      const items: Item[] = [];
      for (let i = 0; i < cles.length; i += LOT)
        items.push(...(await getLot(cles.slice(i, i + LOT), attributs)));
      return items;
    },
    async putIfAbsent(item) {
      const commande = new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(PK)',
      });
      return (await ifHolds(() => client.send(commande))) !== null;
    },
    async update({ cle, expression, condition, noms, valeurs }) {
      const commande = new UpdateCommand({
        TableName: table,
        Key: cle,
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeNames: noms,
        ...(valeurs ? { ExpressionAttributeValues: valeurs } : {}),
        ReturnValues: 'ALL_NEW',
      });
      const reponse = await ifHolds(() => client.send(commande));
      return reponse && (reponse.Attributes ?? {});
    },
    query({ PK, prefixe, descendant = false, limite, apres, attributs }) {
      return queryAll(
        {
          TableName: table,
          ConsistentRead: true,
          ScanIndexForward: !descendant,
          KeyConditionExpression:
            prefixe === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :prefixe)',
          ExpressionAttributeValues: { ':pk': PK, ...(prefixe === undefined ? {} : { ':prefixe': prefixe }) },
          ...(limite === undefined ? {} : { Limit: limite }),
          ...(apres === undefined ? {} : { ExclusiveStartKey: { PK, SK: apres } }),
          ...(attributs ? project(attributs) : {}),
        },
        limite,
      );
    },
    queryIndex(GSI1PK) {
      return queryAll({
        TableName: table,
        IndexName: INDEX,
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': GSI1PK },
      });
    },
    async transact(ecritures) {
      // One token for all tries, ours and the SDK's: what a try wrote whose answer was lost is not written, or refused, again.
      const ClientRequestToken = randomUUID();
      return patiently(async () => {
        try {
          await reach(
            client.send(new TransactWriteCommand({ TransactItems: [...ecritures], ClientRequestToken })),
          );
          return 'ecrit';
        } catch (erreur) {
          if (isUnknownOperation(erreur)) throw new MoteurInsuffisant(erreur);
          if (readCancellation(erreur) === 'condition') return 'refuse';
          throw erreur;
        }
      });
    },
  };
}
