import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What becomes of a call: `demande` never reaches the database, `reponse` does and its answer is lost. */
export type Sort = 'passe' | 'demande' | 'reponse';

const coupure = (): Error => Object.assign(new Error('connexion coupée'), { code: 'ECONNRESET' });

/** A client on a bad network: each call meets the next fate of the list, then all pass. */
export function onReseau(client: DynamoDBDocumentClient, sorts: readonly Sort[]): DynamoDBDocumentClient {
  const suite = [...sorts];
  const send = async (commande: Parameters<DynamoDBDocumentClient['send']>[0]): Promise<unknown> => {
    const sort = suite.shift() ?? 'passe';
    if (sort === 'demande') throw coupure();
    const reponse: unknown = await client.send(commande);
    if (sort === 'reponse') throw coupure();
    return reponse;
  };
  return new Proxy(client, {
    get: (cible, nom, recepteur): unknown => (nom === 'send' ? send : Reflect.get(cible, nom, recepteur)),
  });
}
