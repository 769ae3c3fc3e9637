import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, fileOf } from '../fabriques/classeurs.ts';
import { programme, transparence } from './commande.ts';

let dossier: string;
let archive: string;
const chemin = (nom: string): string => join(dossier, nom);
const run = (...args: string[]) => transparence(args);
const lance = (...args: string[]) => programme(args);

beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'transparence-archives-'));
  archive = chemin('archive.zip');
  const classeur = chemin('classeur.xlsx');
  writeFileSync(classeur, await fileOf('37-PREF', '2020-T4', appels(630)));
  expect(await run('submit', classeur, '--data', chemin('ici'))).toMatchObject({ code: 0 });
  expect(await run('consolidate', '2020-T4', '--data', chemin('ici'))).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('export then restore', () => {
  it('carry a département to another data folder, and back to the same bytes', async () => {
    const sortie = await lance('export', '--departement', '37', '--out', archive, '--data', chemin('ici'));
    expect(sortie).toMatchObject({ code: 0, stderr: '' });
    const empreinte = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect(sortie.stdout).toContain('Département 37\u00a0: 1 trimestre, ');
    expect(sortie.stdout).toContain('1 fichier original');
    expect(sortie.stdout).toContain(`Empreinte SHA-256 à noter\u00a0: ${empreinte}`);

    const la = ['--data', chemin('la'), '--empreinte', empreinte];
    expect((await lance('restore', archive, ...la)).stdout).toContain('Tout est restauré.');
    expect((await run('restore', archive, ...la)).stdout).toContain('rien n’a été écrit.');
    const copie = chemin('copie.zip');
    await run('export', '--departement', '37', '--out', copie, '--data', chemin('la'));
    expect(readFileSync(copie).equals(readFileSync(archive))).toBe(true);
    expect(readdirSync(dossier).filter((nom) => nom.endsWith('.partiel'))).toEqual([]);
  });

  it('say in one sentence what is wrong, and write nothing', async () => {
    const octets = readFileSync(archive);
    octets[octets.length >> 1]! ^= 1;
    writeFileSync(chemin('abimee.zip'), octets);
    const refus = await run('restore', chemin('abimee.zip'), '--data', chemin('vide'), '--json');
    expect(refus.code).toBe(1);
    expect(JSON.parse(refus.stdout)).toMatchObject({
      erreur: { message: expect.stringContaining('L’archive est tronquée ou modifiée\u00a0:') },
    });
    expect(await run('restore', chemin('absente.zip'), '--data', chemin('vide'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('n’existe pas'),
    });
    expect(
      await run('export', '--departement', '2a', '--out', chemin('rien.zip'), '--data', chemin('vide')),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('donnez son code officiel') });
    expect(
      await run('export', '--departement', '37', '--out', chemin('non/a.zip'), '--data', chemin('vide')),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('le dossier n’existe pas') });
    // Nothing is kept there: no archive of nothing takes the place of a good one.
    const bonne = readFileSync(archive);
    expect(
      await run('export', '--departement', '37', '--out', archive, '--force', '--data', chemin('vide')),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('vérifiez --data') });
    expect(readFileSync(archive).equals(bonne)).toBe(true);
    expect(await run('restore', '', '--data', chemin('vide'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Il manque l’archive'),
    });
  });
});
