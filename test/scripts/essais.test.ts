import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../infra/local/moteur/verrou.ts';
import { PATIENCE_MS, until } from '../fabriques/attendre.ts';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
const LANCER = new URL('../../infra/local/bootstrap/essais/lancer.mjs', import.meta.url).href;

/** A small project with two runs; a suite may leave a process, which writes its number in `pid`. */
const dossier = mkdtempSync(join(tmpdir(), 'transparence-lanceur-'));
const PID = join(dossier, 'pid');
const LEAVE = `
const { spawn } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const enfant = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
enfant.unref();
writeFileSync(${JSON.stringify(PID)}, String(enfant.pid));`;
const SUITES = {
  'un/juste.test.js': `test('juste', () => {});`,
  'un/faux.test.js': `describe('un délai', () => { test('compte', () => { expect(63).toBe(90); }); });`,
  'un/illisible.test.js': 'const = ;',
  'un/laisse.test.js': `${LEAVE} test('laisse', () => {});`,
  'un/tue.test.js': `${LEAVE} test('tue', () => { process.kill(process.pid, 'SIGKILL'); });`,
  'un/attend.test.js': `${LEAVE} test('attend', () => new Promise(() => {}));`,
  'deux/juste.test.js': `test('juste aussi', () => {}); test.skip('plus tard', () => {});`,
  'deux/faux.test.js': `test('faux aussi', () => { throw new Error('non'); });`,
};
const PROGRAMME = join(dossier, 'lance.mjs');

beforeAll(() => {
  for (const [chemin, source] of Object.entries(SUITES)) {
    mkdirSync(join(dossier, chemin, '..'), { recursive: true });
    writeFileSync(join(dossier, chemin), source);
  }
  const projects = ['un', 'deux'].map((displayName) => ({
    displayName,
    roots: [`<rootDir>/${displayName}`],
    testEnvironment: 'node',
  }));
  writeFileSync(join(dossier, 'jest.config.json'), JSON.stringify({ projects, testTimeout: PATIENCE_MS }));
  writeFileSync(
    PROGRAMME,
    `import { runEssais } from ${JSON.stringify(LANCER)};
const lancements = ['un', 'deux'].map((nom) => ({ nom, args: ['--maxWorkers=1', '--selectProjects', nom] }));
const jest = [${JSON.stringify(join(RACINE, 'node_modules/jest/bin/jest.js'))}];
const contexte = { node: process.execPath, racine: ${JSON.stringify(dossier)}, jest, rest: process.argv.slice(2), env: process.env, delai: 500 };
process.exit(await runEssais(lancements, contexte));`,
  );
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const ENV = { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0', npm_lifecycle_event: 'test' };

/** Runs those suites, as `npm test -- PATH…` does. */
function lance(...rest: readonly string[]): Promise<{ code: number | null; bilan: readonly string[] }> {
  rmSync(PID, { force: true });
  return new Promise((resolve) => {
    const enfant = spawn(process.execPath, [PROGRAMME, ...rest], {
      env: ENV,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let dit = '';
    enfant.stdout.on('data', (morceau: Buffer) => (dit += morceau.toString()));
    enfant.on('close', (code) => {
      // Times and numbers of processes differ.
      const texte = dit.replace(/, \d+ s$/gmu, '').replace(/\(\d+\)$/gmu, '(…)');
      const lignes = texte.split('\n');
      resolve({ code, bilan: lignes.slice(lignes.findIndex((ligne) => ligne.startsWith('un: '))) });
    });
  });
}
const laisse = (): number => Number(readFileSync(PID, 'utf8'));

describe('npm test', () => {
  it('runs every run after one that failed, and says at the end what failed in which suite', async () => {
    expect(await lance('juste', 'faux', 'illisible')).toEqual({
      code: 1,
      bilan: [
        'un: 3 suites, 3 tests, 2 failed',
        'deux: 2 suites, 2 tests, 1 failed',
        '',
        'Failed:',
        expect.stringMatching(/^ {2}un {2}un\/(?:faux|illisible)\.test\.js$/u),
        expect.stringMatching(/^ {6}(?:un délai compte|could not run)$/u),
        expect.stringMatching(/^ {2}un {2}un\/(?:faux|illisible)\.test\.js$/u),
        expect.stringMatching(/^ {6}(?:un délai compte|could not run)$/u),
        '  deux  deux/faux.test.js',
        '      faux aussi',
        '',
        'Tests: 2 passed, 3 failed, 1 skipped',
        '',
      ],
    });
  });

  it('runs a path alone, in whichever run it belongs to', async () => {
    expect(await lance('deux/juste')).toEqual({
      code: 0,
      bilan: [
        'un: no suite',
        'deux: 1 suite, 1 test, none failed',
        '',
        'Tests: 1 passed, 0 failed, 1 skipped',
        '',
      ],
    });
  });

  it('fails for a path that matches nothing', async () => {
    const { code, bilan } = await lance('deux/jutse');
    expect([code, bilan]).toEqual([
      1,
      expect.arrayContaining(['  No test was run for « deux/jutse »: check the path.']),
    ]);
  });

  it('goes on after a run that was killed, and says so', async () => {
    const { code, bilan } = await lance('tue', 'juste');
    expect([code, bilan]).toEqual([
      130,
      expect.arrayContaining(['  un: ended by SIGKILL before its end', 'deux: 1 suite, 1 test, none failed']),
    ]);
    expect(isAlive(laisse())).toBe(false);
  });
});

describe('what a test starts', () => {
  it('is ended and said when the test left it running', async () => {
    const { code, bilan } = await lance('un/laisse');
    expect([code, bilan]).toEqual([
      1,
      expect.arrayContaining(['  un: left running after the tests: sleep 600 (…)']),
    ]);
    expect(isAlive(laisse())).toBe(false);
  });

  it.each([
    ['the run itself is', (lanceur: number) => lanceur],
    ['npm is, which tells nobody', (_: number, npm: number) => npm],
  ])('is ended when %s killed', async (_, victime) => {
    rmSync(PID, { force: true });
    // As npm does it: a program that starts a shell, which starts ours.
    const npm = spawn(
      process.execPath,
      [
        '-e',
        `const sh = require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(`"${process.execPath}" "${PROGRAMME}" un/attend; true`)}], { stdio: 'ignore' });`,
      ],
      { env: ENV, stdio: 'ignore', detached: true },
    );
    await until('un processus est laissé', () => existsSync(PID) && laisse() > 0);
    const [lanceur] = readdirSync('/proc')
      .filter(
        (pid) => /^\d+$/u.test(pid) && readCommande(pid).startsWith(`${process.execPath}\0${PROGRAMME}\0`),
      )
      .map(Number);
    process.kill(victime(lanceur!, npm.pid!), 'SIGKILL');
    await until('rien ne reste', () => !isAlive(laisse()) && !isAlive(lanceur!));
  });
});

function readCommande(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
