import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

type Ecritures = NonNullable<TransactWriteCommand['input']['TransactItems']>;
type Item = Record<string, unknown>;

/** A client that notes the last transaction that goes through it. */
export function spying(client: DynamoDBDocumentClient): {
  readonly client: DynamoDBDocumentClient;
  readonly last: () => Ecritures;
} {
  let vue: Ecritures = [];
  const send = (commande: Parameters<DynamoDBDocumentClient['send']>[0]): Promise<unknown> => {
    if (commande instanceof TransactWriteCommand) vue = commande.input.TransactItems ?? [];
    return client.send(commande);
  };
  return {
    client: new Proxy(client, {
      get: (cible, nom, recepteur): unknown => (nom === 'send' ? send : Reflect.get(cible, nom, recepteur)),
    }),
    last: () => vue,
  };
}

const rang = (n: number): string => String(n).padStart(6, '0');

/** The same line of another version, in another partition: as many bytes, other keys. */
function shift(item: Item, PK: string, n: number): Item {
  const SK = String(item['SK']);
  const suite = SK.startsWith('I#') ? `I#floor-${rang(n)}` : SK.replace(/\d{6}$/, rang(n));
  return { ...item, PK, SK: suite, ...('version' in item ? { version: n } : {}) };
}

/**
 * The floor of a filing: the very transaction that a filing made (version, HEAD with its condition, idempotency row, audit
 * line), sent again and again to partitions of its own. Nothing is read, checked or hashed.
 */
export async function createReplay(
  client: DynamoDBDocumentClient,
  table: string,
  modele: Ecritures,
  partition: string,
): Promise<() => Promise<unknown>> {
  await client.send(new PutCommand({ TableName: table, Item: { PK: partition, SK: 'HEAD', version: 0 } }));
  let n = 0;
  return () => {
    n += 1;
    const ecritures = modele.map(({ Put, Update }) => {
      if (Put) return { Put: { ...Put, Item: shift(Put.Item ?? {}, partition, n) } };
      if (!Update) throw new Error('Écriture inattendue dans un dépôt.');
      const valeurs = { ...Update.ExpressionAttributeValues, ':n': n, ':courante': n - 1 };
      return {
        Update: { ...Update, Key: { PK: partition, SK: 'HEAD' }, ExpressionAttributeValues: valeurs },
      };
    });
    return client.send(new TransactWriteCommand({ TransactItems: ecritures }));
  };
}
