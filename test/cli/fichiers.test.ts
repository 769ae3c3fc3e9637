import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, fileOf } from '../fabriques/classeurs.ts';
import { transparence } from './commande.ts';

const BIN = fileURLToPath(new URL('../../infra/local/cli/bin/transparence.mjs', import.meta.url));
let dossier: string;
const chemin = (nom: string): string => join(dossier, nom);
const run = (...args: string[]) => transparence([...args, '--data', chemin('ici')]);
const template = (out: string, ...plus: string[]) =>
  run('template', '--site', '37-PREF', '--trimestre', '2020-T4', '--out', out, ...plus);

beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'transparence-fichiers-'));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('a file that is already there', () => {
  it('is never written over, unless --force is given', async () => {
    const rempli = chemin('rempli.xlsx');
    const archive = chemin('archive.zip');
    const suivi = chemin('suivi.csv');
    for (const fichier of [rempli, archive, suivi]) writeFileSync(fichier, 'mes chiffres');
    for (const { code, stderr } of [
      await template(rempli),
      await run('export', '--departement', '37', '--out', archive),
      await run('vue', '2020-T4', '--out', suivi),
    ]) {
      expect(code).toBe(2);
      expect(stderr).toMatch(/existe déjà, et rien n’y est écrit\. .*--force/u);
    }
    for (const fichier of [rempli, archive, suivi])
      expect(readFileSync(fichier, 'utf8')).toBe('mes chiffres');
    expect(await template(rempli, '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(rempli).subarray(0, 2).toString()).toBe('PK');
  });

  it('has an extension that says what is written', async () => {
    for (const { code, stderr } of [
      await template(chemin('classeur.csv')),
      await template(chemin('classeur')),
      await run('export', '--departement', '37', '--out', chemin('archive.xlsx')),
      await run('vue', '2020-T4', '--out', chemin('suivi.pdf')),
    ]) {
      expect(code).toBe(2);
      expect(stderr).toMatch(/donnez un nom qui finit par \./u);
    }
  });
});

describe('an original that is not there', () => {
  it('is a loss, said, and no decision; unless somebody says that it was erased on request', async () => {
    const classeur = chemin('classeur.xlsx');
    writeFileSync(classeur, await fileOf('37-PREF', '2020-T4', appels(630)));
    expect(await run('submit', classeur)).toMatchObject({ code: 0 });
    const originaux = chemin('ici/originaux');
    const [trouve] = readdirSync(originaux, { recursive: true, encoding: 'utf8' }).filter((nom) =>
      /[0-9a-f]{64}$/u.test(nom),
    );
    const sha256 = String(trouve).slice(-64);
    rmSync(join(originaux, String(trouve)));

    const exporte = (...plus: string[]) => run('export', '--departement', '37', ...plus);
    const perte = await exporte('--out', chemin('perte.zip'));
    expect(perte.code).toBe(1);
    expect(perte.stdout).toContain(`Original perdu\u00a0: ${sha256}`);
    const json = await exporte('--out', chemin('perte2.zip'), '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      etat: 'exporte-avec-pertes',
      originauxPerdus: [sha256],
    });
    const dit = await exporte('--out', chemin('efface.zip'), '--efface', sha256);
    expect(dit.code).toBe(0);
    expect(dit.stdout).toContain('1 original absent');
    expect(dit.stdout).not.toContain('perdu');
    expect(await exporte('--out', chemin('x.zip'), '--efface', 'tous')).toMatchObject({ code: 2 });

    // What goes out with a loss comes back with it.
    const restaure = (...plus: string[]) =>
      transparence(['restore', chemin('perte.zip'), '--data', chemin('la'), ...plus]);
    const incomplet = await restaure();
    expect(incomplet.code).toBe(1);
    expect(incomplet.stdout).toContain('Tout ce que l’archive contient est restauré.');
    expect(incomplet.stdout).toContain(`Original perdu\u00a0: ${sha256}`);
    const encore = await restaure('--json');
    expect(encore.code).toBe(1);
    expect(JSON.parse(encore.stdout)).toMatchObject({
      etat: 'restaure-avec-pertes',
      originauxPerdus: [sha256],
    });
    const efface = await restaure('--efface', sha256);
    expect(efface.code).toBe(0);
    expect(efface.stdout).not.toContain('perdu');
    expect(await restaure('--efface', 'tous')).toMatchObject({ code: 2 });
    // The file itself, damaged then sound, put back from elsewhere.
    const place = join(chemin('la'), 'originaux', String(trouve));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'autre chose');
    expect((await restaure()).code).toBe(1);
    writeFileSync(place, readFileSync(classeur));
    expect(await restaure('--json')).toMatchObject({ code: 0 });
  });
});

describe('what is asked of the command itself', () => {
  it('tells its version, and the help of one command in each way of asking', async () => {
    expect((await transparence(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    const dits = await Promise.all(
      [
        ['aide', 'vue'],
        ['vue', '--aide'],
        ['vue', '--help'],
        ['vue', '2020-T4', '-h'],
      ].map((args) => transparence(args)),
    );
    for (const { code, stdout } of dits) {
      expect(code).toBe(0);
      expect(stdout).toContain('npx transparence vue 2020-T4');
      expect(stdout).toContain('--data dossier');
      expect(stdout).not.toContain('npx transparence export');
      expect(stdout).toBe(dits[0]?.stdout);
    }
    expect(await transparence(['aide', 'zut'])).toMatchObject({ code: 2 });
  });

  it('leaves without a word when its reader has had enough', async () => {
    const fin = await new Promise<{ stderr: string; signal: string | null }>((resolve) => {
      const enfant = spawn(process.execPath, [BIN, 'aide'], { env: { ...process.env, NODE_OPTIONS: '' } });
      // Closed before anything is written: what `| head` does sooner or later.
      enfant.stdout.destroy();
      let stderr = '';
      enfant.stderr.on('data', (morceau: Buffer) => (stderr += morceau.toString()));
      enfant.on('close', (_code, signal) => resolve({ stderr, signal }));
    });
    expect(fin).toEqual({ stderr: '', signal: null });
  });
});
