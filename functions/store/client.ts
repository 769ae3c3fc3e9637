import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface OptionsClient {
  /** Address of a DynamoDB-compatible engine; the cloud's own when absent. */
  readonly endpoint?: string;
  readonly region?: string;
  /** Who signs for an `endpoint`: placeholders, which the embedded engine ignores, or the environment when it names somebody. */
  readonly identifiants?: 'factices' | 'environnement';
}

/** Any of these says where the SDK finds credentials. Without one it would ask the network of a cloud that is not there. */
const SOURCES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;
const FACTICES = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * A client for `createDepotStore`. Without an `endpoint`, the function's role gives the credentials.
 */
export function createClient({
  endpoint,
  region = 'eu-west-3',
  identifiants = 'factices',
}: OptionsClient = {}): DynamoDBDocumentClient {
  const nomme = identifiants === 'environnement' && SOURCES.some((nom) => Boolean(process.env[nom]));
  const local = endpoint ? { endpoint, ...(nomme ? {} : { credentials: FACTICES }) } : {};
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
