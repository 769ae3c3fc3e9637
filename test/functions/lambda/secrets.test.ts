import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSecret } from '../../../functions/lambda/secrets.ts';

const NOM = '/transparence/test/proconnect/secret';
let serveur: Server;
let endpoint: string;
let recues: { entetes: IncomingMessage['headers']; corps: string }[] = [];
let reponses: [number, unknown][] = [];

beforeAll(async () => {
  serveur = createServer((requete, reponse) => {
    void (async () => {
      let corps = '';
      for await (const bout of requete) corps += String(bout);
      recues.push({ entetes: requete.headers, corps });
      const [statut, valeur] = reponses.shift() ?? [500, {}];
      reponse.writeHead(statut, { 'Content-Type': 'application/x-amz-json-1.1' });
      reponse.end(JSON.stringify(valeur));
    })();
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const lieu = serveur.address();
  endpoint = `http://127.0.0.1:${typeof lieu === 'object' && lieu ? lieu.port : 0}/`;
});
afterAll(() => new Promise((resolve) => serveur.close(resolve)));

const read = (...suite: [number, unknown][]): Promise<string> => {
  recues = [];
  reponses = suite;
  return readSecret(
    {
      region: 'eu-west-3',
      identifiants: () =>
        Promise.resolve({ accessKeyId: 'cle', secretAccessKey: 'secrete', sessionToken: 'session' }),
      endpoint,
    },
    NOM,
  );
};
const trouve: [number, unknown] = [200, { Parameter: { Value: 'secret-de-proconnect' } }];

describe('a secret of the function', () => {
  it('is asked once, signed with the role, and deciphered', async () => {
    await expect(read(trouve)).resolves.toBe('secret-de-proconnect');
    expect(recues).toHaveLength(1);
    expect(JSON.parse(recues[0]!.corps)).toEqual({ Name: NOM, WithDecryption: true });
    expect(recues[0]!.entetes).toMatchObject({
      'x-amz-target': 'AmazonSSM.GetParameter',
      'x-amz-security-token': 'session',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=cle\/\d{8}\/eu-west-3\/ssm\/aws4_request/,
      ),
    });
  });

  it('is asked again when the store is in trouble, and not when it refuses', async () => {
    await expect(read([500, {}], [429, {}], trouve)).resolves.toBe('secret-de-proconnect');
    await expect(read([400, { __type: 'com.amazonaws.ssm#ParameterNotFound' }], trouve)).rejects.toThrow(
      `Secret ${NOM} : réponse 400 ParameterNotFound. Vérifiez`,
    );
    expect(recues).toHaveLength(1);
  });

  it('never shows a value in an error', async () => {
    const erreur: unknown = await read([200, { Parameter: { Valeur: 'secret-de-proconnect' } }]).catch(
      (cause: unknown) => cause,
    );
    expect(String(erreur)).toContain(NOM);
    expect(String(erreur)).not.toContain('secret-de-proconnect');
  });
});
