import { describe, expect, it, jest } from '@jest/globals';
import type { Disque, Poignee } from '../../../../addin/host/fichier/disque.ts';
import { openDisque, saveDisque } from '../../../../addin/host/fichier/disque.ts';

const erreur = (name: string): Error => Object.assign(new Error(name), { name });
const refuse = (name: string) => () => Promise.reject(erreur(name));
const CLASSEUR = { nom: 'classeur.xlsx', octets: new Uint8Array([80, 75, 3, 4]) };

/** A file in memory, that is replaced only when its writing is closed. */
function poignee(echec?: string) {
  const etat = { contenu: new Uint8Array([1]), abandons: 0 };
  const fichier: Poignee = {
    name: 'sur-disque.xlsx',
    getFile: async () => ({ arrayBuffer: async () => etat.contenu.slice().buffer }),
    createWritable: async () => {
      let brouillon = new Uint8Array();
      return {
        write: async (octets) => {
          if (echec !== undefined) throw erreur(echec);
          brouillon = octets;
        },
        close: async () => void (etat.contenu = brouillon),
        abort: async () => void (etat.abandons += 1),
      };
    },
  };
  return { fichier, etat };
}

describe('opening from the disk', () => {
  it('gives the bytes, the name, and where to save again', async () => {
    const { fichier } = poignee();
    const showOpenFilePicker = jest.fn(async () => [fichier]);
    expect(await openDisque({ showOpenFilePicker })).toEqual({
      nom: 'sur-disque.xlsx',
      octets: new Uint8Array([1]),
      poignee: fichier,
    });
    expect(JSON.stringify(showOpenFilePicker.mock.calls)).toMatch(/\.xlsx.*\.ods/u);
  });

  it.each([
    ['gives up', { showOpenFilePicker: refuse('AbortError') }, null],
    ['has no such means', {}, undefined],
    ['is forbidden it by the network', { showOpenFilePicker: refuse('SecurityError') }, undefined],
  ] satisfies [string, Disque, null | undefined][])('when the user %s', async (_, disque, attendu) => {
    expect(await openDisque(disque)).toBe(attendu);
  });

  it('does not hide a file that cannot be read', async () => {
    await expect(openDisque({ showOpenFilePicker: refuse('NotReadableError') })).rejects.toThrow(
      'NotReadableError',
    );
  });
});

describe('saving to the disk', () => {
  it('writes where the file was opened, without asking', async () => {
    const { fichier, etat } = poignee();
    const download = jest.fn();
    expect(await saveDisque({}, CLASSEUR, fichier, download)).toEqual({
      issue: 'enregistre',
      poignee: fichier,
    });
    expect([etat.contenu, download.mock.calls]).toEqual([CLASSEUR.octets, []]);
  });

  it('asks where the first time, and remembers', async () => {
    const { fichier, etat } = poignee();
    const showSaveFilePicker = jest.fn(async () => fichier);
    const { poignee: gardee } = await saveDisque({ showSaveFilePicker }, CLASSEUR, null, jest.fn());
    expect([gardee, etat.contenu]).toEqual([fichier, CLASSEUR.octets]);
    expect(JSON.stringify(showSaveFilePicker.mock.calls)).toContain('"suggestedName":"classeur.xlsx"');
  });

  it('downloads where the page has no disk, or the disk is refused: the work is never stuck', async () => {
    const { fichier, etat } = poignee('NoModificationAllowedError');
    for (const [disque, ancienne] of [
      [{}, null],
      [{ showSaveFilePicker: refuse('SecurityError') }, null],
      [{}, fichier],
    ] as const) {
      const download = jest.fn();
      expect(await saveDisque(disque, CLASSEUR, ancienne, download)).toEqual({
        issue: 'telecharge',
        poignee: null,
      });
      expect(download).toHaveBeenCalledWith(CLASSEUR);
    }
    expect([etat.contenu, etat.abandons]).toEqual([new Uint8Array([1]), 1]);
  });

  it('does nothing when the user gives up, and says an unforeseen failure', async () => {
    const download = jest.fn();
    const abandon = { showSaveFilePicker: refuse('AbortError') };
    expect(await saveDisque(abandon, CLASSEUR, null, download)).toEqual({
      issue: 'abandonne',
      poignee: null,
    });
    const { fichier } = poignee('QuotaExceededError');
    await expect(saveDisque({}, CLASSEUR, fichier, download)).rejects.toThrow('QuotaExceededError');
    expect(download).not.toHaveBeenCalled();
  });
});
