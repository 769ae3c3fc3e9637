import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What a piece of work asks of the table, in the units that are paid for, and the bytes that it leaves there. */
export interface Releve {
  lectures: number;
  ecritures: number;
  octets: number;
}

const utf8 = (texte: string): number => Buffer.byteLength(texte, 'utf8');

/** Size of a value as the table counts it: text in UTF-8, about 21 bytes a number, 3 and one an entry for what contains. */
export function sizeOf(valeur: unknown): number {
  if (typeof valeur === 'string') return utf8(valeur);
  if (typeof valeur === 'number') return 21;
  if (valeur instanceof Uint8Array) return valeur.length;
  if (typeof valeur !== 'object' || valeur === null) return 1;
  const entrees = Object.entries(valeur);
  return 3 + entrees.reduce((somme, [nom, v]) => somme + 1 + utf8(nom) + sizeOf(v), 0);
}

const unites = (octets: number, ko: number): number => Math.max(1, Math.ceil(octets / (ko * 1024)));

interface Commande {
  readonly constructor: { readonly name: string };
  readonly input: {
    readonly Item?: unknown;
    readonly TransactItems?: readonly {
      readonly Put?: { readonly Item?: unknown };
      readonly Update?: unknown;
    }[];
  };
}
interface Reponse {
  readonly Item?: unknown;
  readonly Items?: readonly unknown[];
  readonly Attributes?: unknown;
  readonly Responses?: Record<string, readonly unknown[]>;
}

/** Adds what a command and its answer cost. Reads of the table are consistent: one unit for four kilobytes. */
function count(releve: Releve, { constructor: { name }, input }: Commande, reponse: Reponse): void {
  switch (name) {
    case 'GetCommand':
      releve.lectures += unites(sizeOf(reponse.Item ?? ''), 4);
      return;
    case 'QueryCommand':
      releve.lectures += unites(sizeOf(reponse.Items ?? []), 4);
      return;
    case 'BatchGetCommand':
      for (const item of Object.values(reponse.Responses ?? {}).flat())
        releve.lectures += unites(sizeOf(item), 4);
      return;
    case 'PutCommand':
      releve.ecritures += unites(sizeOf(input.Item), 1);
      releve.octets += sizeOf(input.Item);
      return;
    case 'UpdateCommand':
      releve.ecritures += unites(sizeOf(reponse.Attributes ?? ''), 1);
      return;
    case 'TransactWriteCommand':
      // Each item of a transaction is paid twice. What an update leaves is a HEAD: under a kilobyte.
      for (const { Put } of input.TransactItems ?? []) {
        releve.ecritures += 2 * unites(sizeOf(Put?.Item ?? ''), 1);
        releve.octets += Put ? sizeOf(Put.Item) : 0;
      }
      return;
    default:
      throw new Error(`${name} is not counted.`);
  }
}

/** The same client, with a count of all that goes through it since the last `take`. */
export function createCompteur(client: DynamoDBDocumentClient): {
  readonly client: DynamoDBDocumentClient;
  take(): Releve;
} {
  let releve: Releve = { lectures: 0, ecritures: 0, octets: 0 };
  const send = async (commande: Parameters<DynamoDBDocumentClient['send']>[0]): Promise<unknown> => {
    const reponse: unknown = await client.send(commande);
    count(releve, commande as Commande, reponse as Reponse);
    return reponse;
  };
  return {
    client: new Proxy(client, {
      get: (cible, nom, recepteur): unknown => (nom === 'send' ? send : Reflect.get(cible, nom, recepteur)),
    }),
    take: () => {
      const pris = releve;
      releve = { lectures: 0, ecritures: 0, octets: 0 };
      return pris;
    },
  };
}
