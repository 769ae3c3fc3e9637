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
import { BaseIndisponible } from './erreurs.ts';
import { isConditionFailed, isUnreachable, readCancellation } from './refus.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Ecriture = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Recherche {
  readonly PK: string;
  readonly prefixe?: string;
  readonly descendant?: boolean;
  readonly limite?: number;
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
  getMany(cles: readonly Cle[]): Promise<Item[]>;
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

const LOT = 100;
const ESSAIS = 8;

/** Full jitter: concurrent filings of one site part instead of meeting again. */
const pause = (essai: number): Promise<void> => wait(Math.random() * Math.min(1_000, 20 * 2 ** essai));

async function reach<T>(appel: Promise<T>): Promise<T> {
  try {
    return await appel;
  } catch (erreur) {
    throw isUnreachable(erreur) ? new BaseIndisponible(erreur) : erreur;
  }
}

export function createBase(client: DynamoDBDocumentClient, table: string): Base {
  async function getLot(lot: readonly Cle[]): Promise<Item[]> {
    const items: Item[] = [];
    let restants: Record<string, unknown>[] = lot.map((cle) => ({ ...cle }));
    for (let essai = 0; restants.length > 0; essai += 1) {
      if (essai === ESSAIS) throw new BaseIndisponible(new Error('UnprocessedKeys'));
      if (essai > 0) await pause(essai);
      const reponse = await reach(
        client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys: restants, ConsistentRead: true } } }),
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
    let suite: Record<string, unknown> | undefined;
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
    async getMany(cles) {
      const items: Item[] = [];
      for (let i = 0; i < cles.length; i += LOT) items.push(...(await getLot(cles.slice(i, i + LOT))));
      return items;
    },
    async putIfAbsent(item) {
      try {
        await reach(
          client.send(
            new PutCommand({
              TableName: table,
              Item: item,
              ConditionExpression: 'attribute_not_exists(PK)',
            }),
          ),
        );
        return true;
      } catch (erreur) {
        if (isConditionFailed(erreur)) return false;
        throw erreur;
      }
    },
    async update({ cle, expression, condition, noms, valeurs }) {
      try {
        const reponse = await reach(
          client.send(
            new UpdateCommand({
              TableName: table,
              Key: cle,
              UpdateExpression: expression,
              ConditionExpression: condition,
              ExpressionAttributeNames: noms,
              ...(valeurs ? { ExpressionAttributeValues: valeurs } : {}),
              ReturnValues: 'ALL_NEW',
            }),
          ),
        );
        return reponse.Attributes ?? {};
      } catch (erreur) {
        if (isConditionFailed(erreur)) return null;
        throw erreur;
      }
    },
    query({ PK, prefixe, descendant = false, limite, attributs }) {
      const noms = Object.fromEntries((attributs ?? []).map((nom, i) => [`#a${i}`, nom]));
      return queryAll(
        {
          TableName: table,
          ConsistentRead: true,
          ScanIndexForward: !descendant,
          KeyConditionExpression:
            prefixe === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :prefixe)',
          ExpressionAttributeValues: { ':pk': PK, ...(prefixe === undefined ? {} : { ':prefixe': prefixe }) },
          ...(limite === undefined ? {} : { Limit: limite }),
          ...(attributs
            ? { ProjectionExpression: Object.keys(noms).join(', '), ExpressionAttributeNames: noms }
            : {}),
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
      for (let essai = 1; ; essai += 1) {
        try {
          // The SDK gives each command a ClientRequestToken, which its own retries keep: a lost reply writes once.
          await reach(client.send(new TransactWriteCommand({ TransactItems: [...ecritures] })));
          return 'ecrit';
        } catch (erreur) {
          const annulation = readCancellation(erreur);
          if (annulation === 'condition') return 'refuse';
          if (annulation !== 'conflit') throw erreur;
          if (essai === ESSAIS) throw new BaseIndisponible(erreur);
          await pause(essai);
        }
      }
    },
  };
}
