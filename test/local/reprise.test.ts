import { afterAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENFANT = fileURLToPath(new URL('reprise-enfant.ts', import.meta.url));
const dossier = mkdtempSync(join(tmpdir(), 'transparence-reprise-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

/** A command on the folder; `until` resolves once it has said a word. */
function command(...args: string[]) {
  const enfant = spawn(process.execPath, [ENFANT, dossier, ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let dit = '';
  const fin = new Promise<number | null>((resolve) => enfant.on('close', resolve));
  const until = (mot: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (dit.includes(mot)) resolve();
      };
      enfant.stdout.on('data', (morceau: Buffer) => {
        dit += morceau.toString();
        look();
      });
      look();
    });
  return { enfant, fin, until };
}

it('lets one alone take over from a killed command, of all those that wait for it', async () => {
  const premiere = command('garde');
  await premiere.until('travaille');
  const suivantes = Array.from({ length: 4 }, () => command());
  await Promise.all(suivantes.map(({ until }) => until('attend')));
  premiere.enfant.kill('SIGKILL');
  expect(await Promise.all(suivantes.map(({ fin }) => fin))).toEqual([0, 0, 0, 0]);
  expect(readdirSync(dossier).filter((nom) => nom.startsWith('verrou'))).toEqual([]);
});
