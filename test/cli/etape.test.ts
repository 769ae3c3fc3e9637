import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { programme, transparence } from './commande.ts';

const data = mkdtempSync(path.join(tmpdir(), 'etape-'));
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});
const SIENS = ['etape', '--departement', '37', '--data', data];
const etape = (...args: string[]) => transparence([...SIENS, ...args]);
const STANDARD = [
  '--indicateur',
  'TEL-DECROCHE',
  '--a-partir-de',
  '2021-T2',
  '--motif',
  'nouveau standard téléphonique',
];

describe('npx transparence etape', () => {
  it('declares a change once, lists it, and takes it away', async () => {
    expect((await etape()).stdout.trim()).toBe('Aucun changement de série n’est déclaré.');
    const ligne =
      'n°\u00a01, TEL-DECROCHE, à partir de\u00a0: 2e trimestre 2021 (nouveau standard téléphonique)';
    expect(await programme([...SIENS, ...STANDARD])).toMatchObject({
      code: 0,
      stdout: `Déclaré\u00a0: ${ligne}.\n`,
    });
    expect((await etape(...STANDARD)).stdout).toBe(`Déjà déclaré\u00a0: ${ligne}.\n`);
    expect((await etape()).stdout.trim()).toBe(ligne);
    const retrait = await etape('--retirer', '1', '--motif', 'date erronée');
    expect(retrait.stdout).toBe(`Retiré\u00a0: ${ligne}, retiré (date erronée).\n`);
    const { etapes } = JSON.parse((await etape('--json')).stdout) as { etapes: unknown[] };
    expect(etapes).toMatchObject([{ numero: 1, retrait: { motif: 'date erronée' } }]);
  });

  it('refuses with a French sentence: 1 for what is wrong, 2 for what is missing', async () => {
    const court = await etape(...STANDARD, '--base-jusqua', '2021-T4');
    expect(court).toMatchObject({ code: 1, stdout: expect.stringContaining('12 périodes au moins') });
    expect(await etape('--retirer', '9', '--motif', 'x')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('numéro 9'),
    });
    expect(await etape('--indicateur', 'TEL-DECROCHE')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--motif'),
    });
    expect(await etape('--retirer', 'un', '--motif', 'x')).toMatchObject({ code: 2 });
  });
});
