import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programme, transparence } from './commande.ts';
import { fillClasseur } from './remplir.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-niveaux-'));
const data = join(dossier, 'donnees');
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const run = (...args: string[]) => transparence([...args, '--data', data]);
const lance = (...args: string[]) => programme([...args, '--data', data]);

describe('npx transparence chiffre and vue', () => {
  it('open a figure down to its cell, and say where the quarter stands', async () => {
    const [modele, classeur] = [join(dossier, 'modele.xlsx'), join(dossier, 'classeur.xlsx')];
    await run('template', '--site', '37-PREF', '--trimestre', '2020-T4', '--out', modele);
    await fillClasseur(modele, classeur, [{ code: 'TEL-DECROCHE', Valeur: '63 %', Commentaire: 'SVI' }], []);
    expect((await run('submit', classeur)).code).toBe(0);

    const avant = await lance('chiffre', '2020-T4', '--indicateur', 'TEL-DECROCHE', '--departement', '37');
    expect(avant.code).toBe(1);
    expect(avant.stderr).toContain('consolidez-le, puis ouvrez le chiffre');

    await run('consolidate', '2020-T4');
    const pays = await lance('chiffre', '2020-T4', '--indicateur', 'TEL-DECROCHE');
    expect(pays.stdout).toContain('France entière, 2020-T4\u00a0: 63\u202f%');
    const { stdout } = await run('chiffre', '2020-T4', '--indicateur', 'TEL-DECROCHE', '--departement', '37');
    expect(stdout).toMatch(
      /37-PREF .* 63\u202f%, feuille Indicateurs, cellule [A-Z]+\d+, version 1, fichier classeur\.xlsx/,
    );
    expect(stdout).toContain('Rien de déposé\u00a0: 5 sites');

    const vue = await lance('vue', '2020-T4', '--departement', '37');
    expect(vue.stdout).toContain('1\u00a0site sur 7 a déposé');
    expect(vue.stdout).toContain(
      'TEL-DECROCHE Appels décrochés\u00a0: 63\u202f% (Objectif manqué\u202f; 1\u00a0site sur 6)',
    );
    expect(pays.stdout).toContain('--region 24');
    expect((await run('vue', '2020-T4')).stdout).toContain('! 01 Ain (Auvergne-Rhône-Alpes)\u00a0:');
    const page = join(dossier, 'suivi.html');
    expect((await run('vue', '2020-T4', '--out', page)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('France entière');
    const mal = await run('vue', '2020-T4', '--out', join(dossier, 'suivi.pdf'));
    expect([mal.code, mal.stderr]).toEqual([2, expect.stringContaining('.html, .csv ou .xlsx')]);
  });

  it('tell a CERT’s figure once, for whom it speaks and who filed another', async () => {
    for (const [site, jours] of [
      ['29-PREF', 12],
      ['56-PREF', 14],
    ] as const) {
      const [modele, classeur] = [join(dossier, `${site}.xlsx`), join(dossier, `${site}-rempli.xlsx`)];
      await run('template', '--site', site, '--trimestre', '2020-T4', '--out', modele);
      await fillClasseur(modele, classeur, [{ code: 'DEL-CNI', Valeur: jours, Effectif: 900 }], []);
      expect((await run('submit', classeur)).code).toBe(0);
    }
    await run('consolidate', '2020-T4');
    const { stdout } = await run('chiffre', '2020-T4', '--indicateur', 'DEL-CNI', '--region', '53');
    expect(stdout).toContain(
      'CERT CNI-passeport de Bretagne (22, 29, 35, 56)\u00a0: 12\u00a0jours\u202f; autre chiffre transmis par\u00a0: 56',
    );
  });
});
