import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readFichier } from '../../functions/service/controle.ts';
import { openLecteur } from '../../infra/local/poste/lecteur.ts';
import type { Lecteur } from '../../infra/local/poste/lecteur.ts';

const CASSE = new URL('lecteur-fil-casse.ts', import.meta.url);
const TROP = { lisible: false, constats: [{ code: 'FICHIER-TROP-DE-CELLULES', severite: 'bloquant' }] };

let lecteur: Lecteur;
afterEach(() => lecteur.close());

describe('a reading apart', () => {
  it('says what a reading here says', async () => {
    lecteur = openLecteur();
    const bon = new Uint8Array(
      readFileSync(new URL('../fixtures/classeurs/libreoffice.ods', import.meta.url)),
    );
    expect(await lecteur.read(bon)).toEqual(await readFichier(bon));
    const mauvais = new TextEncoder().encode('bonjour');
    expect(await lecteur.read(mauvais)).toEqual(await readFichier(mauvais));
  });

  it.each([
    ['fills its memory', 1, { memoire: 16 }],
    ['never ends', 2, { delai: 1000 }],
    ['fails as nobody foresaw', 3, {}],
  ])('of a file that %s is refused, and the next one is read', async (_, comment, options) => {
    lecteur = openLecteur({ fil: CASSE, ...options });
    const lectures = [comment, 0, comment, 0].map((octet) => lecteur.read(Uint8Array.of(octet)));
    const [une, deux, trois, quatre] = await Promise.all(lectures);
    expect([une, trois]).toMatchObject([TROP, TROP]);
    expect([deux, quatre]).toEqual([
      { lisible: false, constats: [] },
      { lisible: false, constats: [] },
    ]);
  });

  it('closes while an answer is on its way', async () => {
    lecteur = openLecteur({ fil: CASSE });
    await lecteur.read(Uint8Array.of(0));
    const lecture = lecteur.read(Uint8Array.of(0));
    // The file is sent, and this thread held until the answer waits for it.
    for (let tour = 0; tour < 10; tour += 1) await Promise.resolve();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    await lecteur.close();
    await expect(lecture).resolves.toMatchObject({ lisible: false });
  });

  it('closes while its thread starts, and reads nothing more', async () => {
    lecteur = openLecteur({ fil: CASSE });
    const lectures = [0, 0].map((octet) => lecteur.read(Uint8Array.of(octet)));
    for (let tour = 0; tour < 10; tour += 1) await Promise.resolve();
    await lecteur.close();
    for (const lecture of [...lectures, lecteur.read(Uint8Array.of(0))])
      await expect(lecture).rejects.toThrow();
  });
});
