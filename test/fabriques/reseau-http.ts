import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import type { MoteurDeTest } from './moteur.ts';

/**
 * What becomes of a request on the wire, under the SDK and its own retries:
 * - `demande`: it never arrives; `reponse`: it does, and its answer is lost
 * - `double`: it arrives twice; `tardif`: its answer is lost, and it arrives again, whenever that is
 * - `conflit`: the database says that another write is on the same items
 */
export type SortHttp = 'passe' | 'demande' | 'reponse' | 'double' | 'tardif' | 'conflit';

const perte = (sort: SortHttp) => ({ weight: 1, arbitrary: fc.constant(sort) });

/** What each request of one client meets, in order; then all pass. */
export const sortsHttp = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<SortHttp>('passe') },
    ...(['demande', 'reponse', 'double', 'tardif', 'conflit'] as const).map(perte),
  ),
  { maxLength: 40 },
);

/** Who delivers what is on the wire: one request at a time, in the order that it decides. */
export type Livreur = <T>(livre: () => Promise<T>) => Promise<T>;

type Demande = Readonly<{ headers: Readonly<Record<string, string>> }>;
interface Reponse {
  readonly response: { statusCode: number; headers: Record<string, string>; body: unknown };
}
type Handler = (demande: Demande, options?: unknown) => Promise<Reponse>;

const coupure = (): Error => Object.assign(new Error('connexion coupée'), { code: 'ECONNRESET' });

const CONFLITS: Readonly<Record<string, object>> = {
  TransactWriteItems: {
    __type: 'TransactionCanceledException',
    message: 'annulée',
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  },
  UpdateItem: { __type: 'TransactionConflictException', message: 'conflit' },
  PutItem: { __type: 'TransactionConflictException', message: 'conflit' },
};

function conflictOf(demande: Demande): Reponse | null {
  const [, operation = ''] = (demande.headers['x-amz-target'] ?? '').split('.');
  const corps = CONFLITS[operation];
  if (!corps) return null;
  const body = Readable.from([Buffer.from(JSON.stringify(corps))]);
  return { response: { statusCode: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body } };
}

/** Drains an answer that nobody reads, so that its connection serves again. */
const drop = ({ response }: Reponse): void => void (response.body as Readable).resume();

/** A client whose every request is delivered by `livre` and meets the next fate of its list. */
export function createClientHttp(
  moteur: MoteurDeTest,
  sorts: readonly SortHttp[],
  livre: Livreur,
): DynamoDBDocumentClient {
  const suite = [...sorts];
  const reel = moteur.client.config.requestHandler as unknown as { handle: Handler };
  const arrive: Handler = (demande, options) => livre(() => reel.handle(demande, options));
  const handle: Handler = async (demande, options) => {
    const sort = suite.shift() ?? 'passe';
    if (sort === 'demande') throw coupure();
    const conflit = sort === 'conflit' ? conflictOf(demande) : null;
    if (conflit) return conflit;
    const reponse = await arrive(demande, options);
    if (sort === 'double') {
      drop(reponse);
      return arrive(demande, options);
    }
    if (sort === 'reponse' || sort === 'tardif') {
      drop(reponse);
      if (sort === 'tardif') void arrive(demande, options).then(drop, () => undefined);
      throw coupure();
    }
    return reponse;
  };
  const client = new DynamoDBClient({
    endpoint: moteur.adresse,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 2,
    requestHandler: { handle } as never,
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
