import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDossier } from '../../../infra/local/make-dossier.ts';

const base = mkdtempSync(join(tmpdir(), 'make-dossier-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('makeDossier', () => {
  it('creates a folder and those above it, and takes one that is there', () => {
    const dossier = join(base, 'un', 'deux', 'trois');
    makeDossier(dossier);
    makeDossier(`${dossier}/`);
    expect(statSync(dossier).isDirectory()).toBe(true);
  });

  it.each(['fichier', 'fichier/sous'])('refuses %s, where a file stands', (chemin) => {
    writeFileSync(join(base, 'fichier'), '');
    expect(() => makeDossier(join(base, chemin))).toThrow(/EEXIST|ENOTDIR/);
  });

  (existsSync('/proc/self') ? it : it.skip)('comes back from a place where nothing can be made', () => {
    expect(() => makeDossier('/proc/transparence/tableau')).toThrow(/ENOENT|EACCES|EPERM/);
  });
});
