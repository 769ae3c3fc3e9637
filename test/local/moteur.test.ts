import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PORTS_REFUSES, drawAdresse } from '../../infra/local/moteur/adresse.ts';
import { isMoteurAlive, startMoteur } from '../../infra/local/moteur/processus.ts';
import { isAlive } from '../../infra/local/moteur/verrou.ts';
import { until } from '../fabriques/attendre.ts';

const ENFANT = fileURLToPath(new URL('moteur-enfant.ts', import.meta.url));

/** An engine that another process started, and that process. */
async function startAilleurs() {
  const enfant = spawn(process.execPath, [ENFANT], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const dit = await new Promise<string>((resolve) =>
    enfant.stdout.once('data', (mot: Buffer) => resolve(String(mot))),
  );
  return { enfant, ...(JSON.parse(dit) as { readonly pid: number; readonly adresse: string }) };
}

const parentOf = (pid: number): number =>
  Number(/^\d+ \(.*\) \S (\d+)/su.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))![1]);

describe('the engine', () => {
  it('ends by itself when what started it is killed', async () => {
    const { enfant, pid, adresse } = await startAilleurs();
    expect([isAlive(pid), await isMoteurAlive(adresse)]).toEqual([true, true]);
    enfant.kill('SIGKILL');
    await until('le moteur est fini', () => !isAlive(pid));
  });

  it('ends, and is known to have ended, when the shell that guards it is killed', async () => {
    const moteur = await startMoteur(null);
    process.kill(parentOf(moteur.pid), 'SIGKILL');
    await moteur.fin;
    await until('le moteur est fini', () => !isAlive(moteur.pid));
    await moteur.stop();
  });

  it('is known to have ended when it is killed', async () => {
    const moteur = await startMoteur(null);
    process.kill(moteur.pid, 'SIGKILL');
    await moteur.fin;
    await moteur.stop();
    expect(isAlive(moteur.pid)).toBe(false);
  });
});

describe('the address of the engine', () => {
  it('is of the loopback, drawn, and at a port that Node’s own fetch refuses as a browser does', async () => {
    const tirees = Array.from({ length: 200 }, drawAdresse);
    expect(new Set(tirees.map(({ hote }) => hote)).size).toBeGreaterThan(190);
    for (const { hote, port } of tirees) {
      expect(hote).toMatch(/^127\.(?:[1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-4])(?:\.\d{1,3}){2}$/u);
      expect(PORTS_REFUSES).toContain(port);
    }
    for (const port of PORTS_REFUSES)
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
        cause: expect.objectContaining({ message: 'bad port' }),
      });
  });
});
