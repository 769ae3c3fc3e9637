import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BaseIndisponible, sha256Of } from '../../../functions/store/index.ts';
import { createFichiersS3 } from '../../../functions/store/fichiers-s3.ts';
import { createObjetsS3 } from '../../../functions/store/objets-s3.ts';
import { IDENTIFIANTS, startS3 } from '../../fabriques/s3.ts';
import type { S3DeTest } from '../../fabriques/s3.ts';

let s3: S3DeTest;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());
beforeEach(() => {
  s3.objets.clear();
  s3.pannes.length = 0;
});

const objetsOf = (identifiants = IDENTIFIANTS) =>
  createObjetsS3({
    bucket: 'originaux-essai',
    region: 'eu-west-3',
    endpoint: s3.adresse,
    identifiants: () => Promise.resolve(identifiants),
  });
const octets = new TextEncoder().encode('classeur du 37');
const cle = sha256Of(octets);
const adresse = `/originaux-essai/originaux/${cle}`;

describe('originals in an object storage', () => {
  it('come back as they were put, and absent is null', async () => {
    const fichiers = createFichiersS3(objetsOf());
    expect(await fichiers.get(cle)).toBeNull();
    await fichiers.put(cle, octets);
    expect(await fichiers.get(cle)).toEqual(octets);
  });

  it('are never written again: the same bytes twice are one object and one version', async () => {
    const fichiers = createFichiersS3(objetsOf());
    await fichiers.put(cle, octets);
    const premier = s3.objets.get(adresse);
    await fichiers.put(cle, octets);
    expect(s3.objets.get(adresse)).toBe(premier);
  });

  it('are refused under a name that is not their hash, or that leaves their place', async () => {
    const fichiers = createFichiersS3(objetsOf());
    await expect(fichiers.put(sha256Of(new Uint8Array()), octets)).rejects.toThrow(
      'ne sont pas ceux de la clé',
    );
    await expect(fichiers.get('../autre')).rejects.toThrow('empreinte SHA-256');
    expect(s3.objets.size).toBe(0);
  });

  it('are not served when they have changed', async () => {
    const fichiers = createFichiersS3(objetsOf());
    await fichiers.put(cle, octets);
    s3.objets.set(adresse, { octets: new TextEncoder().encode('autre'), entetes: {} });
    await expect(fichiers.get(cle)).rejects.toThrow('altérée');
  });

  it('pass over an answer that is lost or put off, and say so when it lasts', async () => {
    const fichiers = createFichiersS3(objetsOf());
    s3.pannes.push(503, 409, 500);
    await fichiers.put(cle, octets);
    expect(s3.objets.has(adresse)).toBe(true);
    s3.pannes.push(503, 503, 503, 503);
    await expect(fichiers.get(cle)).rejects.toBeInstanceOf(BaseIndisponible);
  });

  it('are out of reach of who signs with another key, and the error names no secret', async () => {
    const fichiers = createFichiersS3(objetsOf({ ...IDENTIFIANTS, secretAccessKey: 'autre-secret' }));
    const refus = await fichiers.put(cle, octets).catch((erreur: unknown) => String(erreur));
    expect(refus).toContain('réponse 403');
    expect(refus).not.toContain('autre-secret');
  });
});

it('a public page keeps its type and its time in caches, at an address with an accent or a space', async () => {
  const objets = objetsOf();
  await objets.put('tableaux/2A/été 2020', octets, {
    type: 'text/html; charset=UTF-8',
    cache: 'max-age=300',
  });
  expect(s3.objets.get('/originaux-essai/tableaux/2A/%C3%A9t%C3%A9%202020')?.entetes).toMatchObject({
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'max-age=300',
  });
});
