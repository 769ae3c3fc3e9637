import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface OptionsClient {
  /** Address of a DynamoDB-compatible engine; the cloud's own when absent. */
  readonly endpoint?: string;
  readonly region?: string;
}

/**
 * A client for `createDepotStore`. With an `endpoint`, credentials are placeholders that a local engine ignores and
 * the SDK asks for; without one, the function's role gives them.
 */
export function createClient({ endpoint, region = 'eu-west-3' }: OptionsClient = {}): DynamoDBDocumentClient {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
  const client = new DynamoDBClient({
    region,
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
    ...local,
  });
  // It copies each request and answer, whole, for a log that nobody has asked for.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
