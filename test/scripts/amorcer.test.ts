import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStoreIdentite } from '../../functions/store/identite.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

const RACINE = new URL('../../', import.meta.url).pathname;
let moteur: MoteurDeTest;
let table: string;
beforeAll(async () => {
  moteur = await startMoteur();
  ({ table } = await moteur.createStore());
});
afterAll(() => moteur.close());

const amorcer = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['scripts/amorcer.ts', ...args], {
    cwd: RACINE,
    env: { ...process.env, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  });

describe('the first person of a stage', () => {
  const personne = ['--courriel', 'Referente@exemple.invalid', '--fonction', 'référente qualité'];

  it('is written once, in the directory of their département', async () => {
    const lieu = ['--table', table, '--moteur', moteur.adresse, '--departement', '37'];
    expect((await amorcer(...lieu, ...personne)).stdout).toContain('a sa première personne');
    await expect(amorcer(...lieu, ...personne)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('a déjà quelqu’un'),
    });
    const { personnes } = await createStoreIdentite({ client: moteur.client, table }).readAnnuaire('37');
    expect(personnes).toEqual([
      expect.objectContaining({
        courriel: 'referente@exemple.invalid',
        habilitations: [{ role: 'referent', departement: '37' }],
      }),
    ]);
  });

  it('is not written in a département that does not exist, or without an address', async () => {
    await expect(amorcer('--table', table, ...personne, '--departement', '075')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Département inconnu'),
    });
    await expect(amorcer('--table', table)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--courriel, --fonction : option à donner'),
    });
    const sans = ['--table', table, '--courriel', 'referente', '--fonction', 'référente qualité'];
    await expect(amorcer(...sans)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('« referente » n’est pas une adresse'),
    });
    await expect(amorcer('--tableau', table)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Option non reconnue[^\n]*\n$/),
    });
  });

  it('is said not to be written when the table cannot be reached', async () => {
    const lieu = ['--table', 'absente', '--moteur', moteur.adresse];
    await expect(amorcer(...lieu, ...personne)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/(^|\n)La table « absente » n’a pas pu être lue ou écrite[^\n]*\n$/),
    });
  });
});
