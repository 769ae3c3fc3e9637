import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DonneeCorrompue, createFichiersDossier, sha256Of } from '../../../functions/store/index.ts';

const octets = new TextEncoder().encode('le classeur du 4e trimestre');
const cle = sha256Of(octets);

describe('originals in a folder', () => {
  let racine: string;
  beforeEach(async () => {
    racine = await mkdtemp(join(tmpdir(), 'originaux-'));
  });
  afterEach(() => rm(racine, { recursive: true }));

  it('come back as they were sent, and are kept once', async () => {
    const fichiers = createFichiersDossier(racine);
    await Promise.all(Array.from({ length: 5 }, () => fichiers.put(cle, octets)));
    expect(await fichiers.get(cle)).toEqual(octets);
    expect(await readdir(join(racine, cle.slice(0, 2)))).toEqual([cle]);
    expect(await fichiers.get(sha256Of('autre'))).toBeNull();
  });

  it('refuse a key that is not the hash of the bytes, or that leads elsewhere', async () => {
    const fichiers = createFichiersDossier(racine);
    await expect(fichiers.put(sha256Of('autre'), octets)).rejects.toThrow(TypeError);
    await expect(fichiers.get('../../etc/passwd')).rejects.toThrow(TypeError);
  });

  it('never serve a file that was altered, and mend it when the bytes are sent again', async () => {
    const fichiers = createFichiersDossier(racine);
    await fichiers.put(cle, octets);
    await writeFile(join(racine, cle.slice(0, 2), cle), 'altéré');
    await expect(fichiers.get(cle)).rejects.toThrow(DonneeCorrompue);
    await fichiers.put(cle, octets);
    expect(await fichiers.get(cle)).toEqual(octets);
  });
});
