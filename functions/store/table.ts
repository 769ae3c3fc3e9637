import {
  CreateTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { Base } from './base.ts';
import { ATTRIBUT_EXPIRATION, INDEX } from './cles.ts';
import { toRefus } from './refus.ts';

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

/** Makes the table and its index when absent: on a local engine and in tests. In the cloud, the stack makes them. */
export async function createTable({ client, table }: Base): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [text('PK'), text('SK'), text('GSI1PK'), text('GSI1SK')],
        KeySchema: keys('PK', 'SK'),
        GlobalSecondaryIndexes: [
          { IndexName: INDEX, KeySchema: keys('GSI1PK', 'GSI1SK'), Projection: { ProjectionType: 'ALL' } },
        ],
      }),
    );
  } catch (erreur) {
    if (erreur instanceof ResourceInUseException) return;
    throw toRefus(erreur);
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: table });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: table,
      TimeToLiveSpecification: { AttributeName: ATTRIBUT_EXPIRATION, Enabled: true },
    }),
  );
}
