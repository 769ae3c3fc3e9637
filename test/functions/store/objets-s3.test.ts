import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFichiersS3 } from '../../../functions/store/fichiers-s3.ts';
import { sha256Of } from '../../../functions/store/index.ts';
import { createObjetsS3 } from '../../../functions/store/objets-s3.ts';
import type { Objets } from '../../../functions/store/objets.ts';
import { until } from '../../fabriques/attendre.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { nodeDeLambda } from '../lambda/paquets.ts';

const RACINE = new URL('../../../', import.meta.url).pathname;
let serveur: ChildProcess;
let adresse: string;
let objets: Objets;

async function freePort(): Promise<number> {
  const sonde = createServer();
  await new Promise<void>((resolve) => sonde.listen(0, '127.0.0.1', resolve));
  const { port } = sonde.address() as AddressInfo;
  await new Promise((resolve) => sonde.close(resolve));
  return port;
}

/** An object storage that somebody else wrote, beside our own double (test/fabriques/s3.ts), which checks signatures. */
beforeAll(async () => {
  const port = await freePort();
  adresse = `http://127.0.0.1:${port}`;
  serveur = spawn(nodeDeLambda(), [`${RACINE}node_modules/fauxqs/dist/cli.js`], {
    env: { FAUXQS_PORT: String(port), FAUXQS_LOGGER: 'false', FAUXQS_DEFAULT_REGION: 'eu-west-3' },
    stdio: 'ignore',
  });
  await until('le stockage répond', async () => {
    const cree = await fetch(`${adresse}/originaux`, { method: 'PUT' }).catch(() => null);
    return cree?.ok ?? false;
  });
  objets = createObjetsS3({
    bucket: 'originaux',
    region: 'eu-west-3',
    endpoint: adresse,
    identifiants: () => Promise.resolve({ accessKeyId: 'cle', secretAccessKey: 'secrete' }),
  });
});
afterAll(() => {
  serveur.kill('SIGKILL');
});

describe('originals, in a storage that speaks as S3 does', () => {
  it('come back byte for byte, are absent when they were never put, and are put once', async () => {
    const fichiers = createFichiersS3(objets);
    const classeur = await fileOf('37-PREF', '2020-T4', appels(630));
    const cle = sha256Of(classeur);
    expect(await fichiers.get(cle)).toBeNull();
    await fichiers.put(cle, classeur);
    await fichiers.put(cle, classeur);
    expect(await fichiers.get(cle)).toEqual(classeur);
    const brut = await fetch(`${adresse}/originaux/originaux/${cle}`);
    expect(brut.headers.get('content-type')).toBe('application/octet-stream');
    expect(new Uint8Array(await brut.arrayBuffer())).toEqual(classeur);
  });

  it('take names as people write them, and any byte', async () => {
    const octets = Uint8Array.from({ length: 256 }, (_, i) => i);
    await objets.put('vitrine/Île-de-France (1)/é+à.csv', octets, { type: 'text/csv; charset=utf-8' });
    expect(await objets.get('vitrine/Île-de-France (1)/é+à.csv')).toEqual(octets);
  });

  it('keep beside a page the error that it says', async () => {
    const octets = new TextEncoder().encode('Retiré');
    await objets.put('vitrine/retire', octets, { erreur: 410 });
    await objets.put('vitrine/page', octets);
    const dit = async (nom: string): Promise<string | null> =>
      (await fetch(`${adresse}/originaux/vitrine/${nom}`)).headers.get('x-amz-meta-erreur');
    expect([await dit('retire'), await dit('page')]).toEqual(['410', null]);
  });
});
