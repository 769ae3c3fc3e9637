import {
  CreateTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { Base } from './base.ts';
import { typographie } from '../../domain/texte/typographie.ts';
import { ATTRIBUT_EXPIRATION, INDEX } from './cles.ts';
import type { Cle } from './cles.ts';
import { isUnknownOperation, toRefus } from './refus.ts';

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

/** Of no item: a transaction that looks at it writes nothing. */
const CLE_ESSAI: Cle = { PK: 'ESSAI', SK: 'TRANSACTION' };

/**
 * Whether an engine has what filings rest on. Nothing is written.
 * @throws MoteurInsuffisant
 */
export async function checkMoteur({ table, transact }: Base): Promise<void> {
  await transact([
    { ConditionCheck: { TableName: table, Key: CLE_ESSAI, ConditionExpression: 'attribute_not_exists(PK)' } },
  ]);
}

/**
 * Makes the table and its index when absent: on a local engine and in tests. In the cloud, the stack makes them.
 * @param dire is told what the engine lacks, when that can be lived with
 */
export async function createTable(
  { client, table }: Base,
  dire: (phrase: string) => void = () => undefined,
): Promise<void> {
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
  try {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: table,
        TimeToLiveSpecification: { AttributeName: ATTRIBUT_EXPIRATION, Enabled: true },
      }),
    );
  } catch (erreur) {
    if (!isUnknownOperation(erreur)) throw toRefus(erreur);
    // What has expired is refused by its date, and not by its absence.
    dire(
      typographie(
        'Le moteur de données n’efface pas de lui-même ce qui a expiré (UpdateTimeToLive) : les sessions et les reçus périmés y restent, sans effet. Le reste fonctionne.',
      ),
    );
  }
}
