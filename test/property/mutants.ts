import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

type Ecritures = NonNullable<TransactWriteCommand['input']['TransactItems']>;
type Ecriture = Ecritures[number];
/** Any command of the SDK: what the mutants change is told by its class. */
type Commande = object;

const cleOf = ({ Put, Update }: Ecriture): { PK: string; SK: string } => {
  const { PK = '', SK = '' } = Put?.Item ?? Update?.Key ?? {};
  return { PK: String(PK), SK: String(SK) };
};
const isSite = ({ PK }: { PK: string }): boolean => PK.startsWith('S#');

const onTransaction =
  (change: (ecritures: Ecritures) => Ecritures) =>
  (commande: Commande): Commande =>
    commande instanceof TransactWriteCommand
      ? new TransactWriteCommand({
          ...commande.input,
          TransactItems: change(commande.input.TransactItems ?? []),
        })
      : commande;

const without = (prefixe: string) =>
  onTransaction((ecritures) =>
    ecritures.filter((ecriture) => !(isSite(cleOf(ecriture)) && cleOf(ecriture).SK.startsWith(prefixe))),
  );

function unconditional({ Put, Update }: Ecriture): Ecriture {
  if (Put) return { Put: { TableName: Put.TableName, Item: Put.Item } };
  if (!Update) return {};
  const {
    ConditionExpression: _c,
    ExpressionAttributeValues: { ':courante': _v, ...valeurs } = {},
    ...reste
  } = Update;
  return { Update: { ...reste, ExpressionAttributeValues: valeurs } };
}

const unguarded = (concerne: (SK: string) => boolean) =>
  onTransaction((ecritures) =>
    ecritures.map((ecriture) =>
      isSite(cleOf(ecriture)) && concerne(cleOf(ecriture).SK) ? unconditional(ecriture) : ecriture,
    ),
  );

const overwrites =
  (racine: string) =>
  (commande: Commande): Commande => {
    if (commande instanceof PutCommand && String(commande.input.Item?.['PK']).startsWith(racine)) {
      const { TableName, Item } = commande.input;
      return new PutCommand({ TableName, Item });
    }
    return onTransaction((ecritures) =>
      ecritures.map((ecriture) =>
        cleOf(ecriture).PK.startsWith(racine) ? unconditional(ecriture) : ecriture,
      ),
    )(commande);
  };

const thaws = (commande: Commande): Commande =>
  commande instanceof UpdateCommand
    ? new UpdateCommand({
        ...commande.input,
        UpdateExpression: commande.input.UpdateExpression?.replace(/if_not_exists\([^,]+, ([^)]+)\)/, '$1'),
      })
    : commande;

/** The store with one guard taken away each, on the wire: the rest is the very code that runs. */
export const MUTANTS: Readonly<Record<string, (commande: Commande) => Commande>> = {
  'no idempotency row': without('I#'),
  'no audit line': without('A#'),
  'no compare-and-set on HEAD': unguarded((SK) => SK === 'HEAD'),
  'no compare-and-set at all': unguarded((SK) => SK === 'HEAD' || SK.startsWith('V#')),
  'no freeze: the run takes the version of the moment': thaws,
  'a run that is written again': overwrites('AGG#'),
};

export const SAIN = (commande: Commande): Commande => commande;

/** A client whose commands are changed before they leave. */
export function altered(
  client: DynamoDBDocumentClient,
  change: (commande: Commande) => Commande,
): DynamoDBDocumentClient {
  const envoie = client.send.bind(client) as (commande: Commande) => Promise<unknown>;
  const send = (commande: Commande): Promise<unknown> => envoie(change(commande));
  return new Proxy(client, {
    get: (cible, nom, recepteur): unknown => (nom === 'send' ? send : Reflect.get(cible, nom, recepteur)),
  });
}
