import { readFileSync } from 'node:fs';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type ItemBrut = Record<string, unknown> & { readonly PK: string; readonly SK: string };

const GENRES = ['depots', 'consolidations', 'publications', 'ouvertures'] as const;

/** Items that an earlier program wrote, of one form: see `test/fixtures/store`. */
export const itemsDeForme = (forme: number): ItemBrut[] =>
  GENRES.flatMap((genre) => {
    const chemin = new URL(`../fixtures/store/forme-${forme}/${genre}.json`, import.meta.url);
    return JSON.parse(readFileSync(chemin, 'utf8')) as ItemBrut[];
  });

/** Puts items in a table as they are, past the store. */
export async function putItems(
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly ItemBrut[],
): Promise<void> {
  for (let i = 0; i < items.length; i += 25) {
    const lot = items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: lot } }));
  }
}

/** Everything that a table holds, in the order of its keys. */
export async function readItems(client: DynamoDBDocumentClient, table: string): Promise<ItemBrut[]> {
  const items: ItemBrut[] = [];
  let suite: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: suite }),
    );
    items.push(...((page.Items ?? []) as ItemBrut[]));
    suite = page.LastEvaluatedKey;
  } while (suite);
  const rang = ({ PK, SK }: ItemBrut): string => `${PK}\n${SK}`;
  return items.sort((a, b) => (rang(a) < rang(b) ? -1 : 1));
}
