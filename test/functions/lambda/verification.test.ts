import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { verifyOriginal } from '../../../functions/lambda/verification.ts';
import { createFichiersS3 } from '../../../functions/store/fichiers-s3.ts';
import { BaseIndisponible } from '../../../functions/store/erreurs.ts';

const avis = JSON.parse(readFileSync(new URL('../../fixtures/lambda/s3.json', import.meta.url), 'utf8')) as {
  detail: { object: { key: string } };
};

const avisDe = (key: string): unknown => ({ ...avis, detail: { ...avis.detail, object: { key } } });
/** A bucket that holds one object under every name. */
const fichiersDe = (octets: Uint8Array | null) =>
  createFichiersS3({ put: () => Promise.resolve(), get: () => Promise.resolve(octets) });

describe('an original that arrives', () => {
  it('is what its name says', async () => {
    // The fixture names the hash of no byte at all.
    expect(await verifyOriginal(fichiersDe(new Uint8Array()), avis)).toEqual({
      nom: avis.detail.object.key,
      fin: 'conforme',
    });
  });

  it.each([
    ['altere', new Uint8Array([1]), avis.detail.object.key],
    ['absent', null, avis.detail.object.key],
    ['etranger', new Uint8Array(), 'originaux/classeur.xlsx'],
    ['etranger', new Uint8Array(), 'originaux/../autre'],
    ['etranger', new Uint8Array(), avis.detail.object.key.replace('originaux/', 'archives/')],
  ])('is told to be %s', async (fin, octets, nom) => {
    expect(await verifyOriginal(fichiersDe(octets), avisDe(nom))).toEqual({ nom, fin });
  });

  it('is tried again when the storage does not answer, and an event of something else is refused', async () => {
    const muet = { get: () => Promise.reject(new BaseIndisponible(new Error('délai'))) };
    await expect(verifyOriginal(muet, avis)).rejects.toThrow(BaseIndisponible);
    await expect(verifyOriginal(fichiersDe(null), { source: 'aws.s3' })).rejects.toThrow();
  });
});
