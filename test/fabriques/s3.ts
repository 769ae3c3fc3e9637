import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An object storage for one test file: it holds what S3 holds of a PUT and a GET, and checks every signature. */
export interface S3DeTest {
  readonly adresse: string;
  readonly objets: Map<string, { readonly octets: Uint8Array; readonly entetes: IncomingMessage['headers'] }>;
  /** Answers of the next requests, before they are looked at. */
  readonly pannes: number[];
  close(): Promise<void>;
}

export const IDENTIFIANTS = { accessKeyId: 'local', secretAccessKey: 'local' };

const sha256 = (octets: Uint8Array, forme: 'hex' | 'base64'): string =>
  createHash('sha256').update(octets).digest(forme);
const hmac = (cle: string | Buffer, texte: string): Buffer =>
  createHmac('sha256', cle).update(texte).digest();

/** Signature version 4, from its specification and not from the signer under test. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, octets: Uint8Array): boolean {
  const lu =
    /Credential=local\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? '',
    );
  if (!lu || headers['x-amz-content-sha256'] !== sha256(octets, 'hex')) return false;
  const [, jour = '', region = '', noms = '', signature = ''] = lu;
  const lignes = noms.split(';').map((nom) => `${nom}:${String(headers[nom]).trim()}\n`);
  const demande = [method, url, '', lignes.join(''), noms, headers['x-amz-content-sha256']].join('\n');
  const texte = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    `${jour}/${region}/s3/aws4_request`,
    sha256(Buffer.from(demande), 'hex'),
  ].join('\n');
  const cle = ['s3', 'aws4_request'].reduce(
    hmac,
    hmac(hmac(`AWS4${IDENTIFIANTS.secretAccessKey}`, jour), region),
  );
  return hmac(cle, texte).toString('hex') === signature;
}

export async function startS3(): Promise<S3DeTest> {
  const objets: S3DeTest['objets'] = new Map();
  const pannes: number[] = [];

  function answer(
    demande: IncomingMessage,
    octets: Uint8Array,
  ): readonly [statut: number, corps?: Uint8Array] {
    const panne = pannes.shift();
    if (panne !== undefined) return [panne];
    if (!isSigned(demande, octets)) return [403];
    const { method, url = '', headers } = demande;
    const present = objets.get(url);
    if (method === 'GET') return present ? [200, present.octets] : [404];
    if (headers['x-amz-checksum-sha256'] !== sha256(octets, 'base64')) return [400];
    if (present && headers['if-none-match'] === '*') return [412];
    objets.set(url, { octets, entetes: headers });
    return [200];
  }

  const serveur = createServer((demande, reponse) => {
    const parts: Buffer[] = [];
    demande.on('data', (part: Buffer) => parts.push(part));
    demande.on('end', () => {
      const [statut, corps] = answer(demande, new Uint8Array(Buffer.concat(parts)));
      reponse.writeHead(statut).end(corps);
    });
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  return {
    adresse: `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`,
    objets,
    pannes,
    close: () =>
      new Promise((resolve) => {
        serveur.closeAllConnections();
        serveur.close(() => {
          resolve();
        });
      }),
  };
}
