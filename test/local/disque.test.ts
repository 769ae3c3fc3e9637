import { describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEntier } from '../../infra/local/ecrire.ts';
import { openMoteur } from '../../infra/local/moteur/ouvrir.ts';
import { openDossier } from '../../infra/local/poste/dossier.ts';
import { hasPetitDisque, runPetitDisque } from '../fabriques/petit-disque.ts';

async function within(work: (dossier: string) => Promise<void> | void): Promise<void> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-disque-'));
  try {
    await work(dossier);
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}
const modeOf = (chemin: string): string => (statSync(chemin).mode & 0o777).toString(8);

(hasPetitDisque() ? describe : describe.skip)('a disk that is full, then freed', () => {
  it('takes nothing away: the folder opens again, and the server refuses with a sentence, then goes on', async () => {
    const { dit, code } = await runPetitDisque(
      fileURLToPath(new URL('disque-enfant.ts', import.meta.url)),
      24,
    );
    const faits = dit
      .trim()
      .split('\n')
      .map((ligne) => JSON.parse(ligne) as { readonly nom: string; readonly fait: unknown });
    const fait = (nom: string): unknown => faits.find((ligne) => ligne.nom === nom)?.fait;
    const PLEIN = /le disque est plein\. Libérez de la place, puis recommencez\.$/u;
    expect(fait('dossier neuf, disque plein')).toMatch(PLEIN);
    expect(fait('dossier neuf, place faite')).toBe('ouvert');
    expect(fait('disque plein')).toMatch(PLEIN);
    expect(fait('restes')).toEqual([]);
    expect(fait('version')).toEqual({ version: 1 });
    expect(fait('place faite')).toBe('ouvert');
    const sain = { statut: 200, etat: 'ok', place: 'libre' };
    expect(fait('avant')).toEqual([{ statut: 201, version: 1 }, sain, 1]);
    expect(fait('plein')).toEqual([
      {
        statut: 507,
        type: '/problemes/disque-plein',
        detail: expect.stringContaining('Libérez de la place'),
      },
      { statut: 503, etat: 'degrade', place: 'plein' },
      1,
    ]);
    expect(fait('après')).toEqual([{ statut: 201, version: 2 }, sain, 2]);
    expect(code).toBe(0);
  });
});

describe('what an earlier version left on a full disk', () => {
  it('is an empty dossier.json, and the folder opens', () =>
    within((dossier) => {
      writeFileSync(join(dossier, 'dossier.json'), '');
      openDossier(dossier);
      expect(JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8'))).toEqual({ version: 1 });
      writeFileSync(join(dossier, 'dossier.json'), '{"vers');
      expect(() => openDossier(dossier)).toThrow('est abîmé');
    }));

  it('is an unreadable lock, and the folder is taken over', () =>
    within(async (dossier) => {
      for (const reste of ['', '{"role":"ser']) {
        writeFileSync(join(dossier, 'verrou.json'), reste);
        const moteur = await openMoteur(dossier, 'commande');
        await moteur.close();
        expect(readdirSync(dossier).filter((nom) => nom.includes('verrou'))).toEqual([]);
      }
    }));
});

describe('the data folder', () => {
  it('is for its owner alone, even where it was not', () =>
    within(async (dossier) => {
      const donnees = join(dossier, 'donnees');
      mkdirSync(donnees);
      chmodSync(donnees, 0o755);
      writeFileSync(join(donnees, 'transparence.db'), '', { mode: 0o644 });
      openDossier(donnees);
      const moteur = await openMoteur(donnees, 'commande');
      expect(modeOf(donnees)).toBe('700');
      const modes = readdirSync(donnees).map((nom) => `${nom} ${modeOf(join(donnees, nom))}`);
      await moteur.close();
      expect(modes).toContain('verrou.json 600');
      expect(modes).toContain('transparence.db 600');
      expect(modes.filter((mode) => !mode.endsWith(' 600'))).toEqual([]);
    }));
});

describe('writeEntier', () => {
  it('replaces a file whole, keeps its rights, follows a link, and writes into what is no file', () =>
    within(async (dossier) => {
      const [fichier, lien] = [join(dossier, 'a.csv'), join(dossier, 'lien.csv')];
      writeFileSync(fichier, 'ancien', { mode: 0o640 });

      symlinkSync(fichier, lien);
      writeEntier(lien, 'neuf');
      expect([readFileSync(fichier, 'utf8'), modeOf(fichier)]).toEqual(['neuf', '640']);
      expect(readdirSync(dossier).sort()).toEqual(['a.csv', 'lien.csv']);
      writeEntier('/dev/null', 'rien');
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    }));

  it('leaves what was there when the disk refuses, and nothing else', () =>
    within((dossier) => {
      const absent = join(dossier, 'absent', 'a.csv');
      expect(() => writeEntier(absent, 'x')).toThrow(
        expect.objectContaining({ code: 'ENOENT', path: absent }),
      );
      expect(existsSync(join(dossier, 'absent'))).toBe(false);
    }));
});
