import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../infra/local/moteur/verrou.ts';

describe('isAlive', () => {
  it('knows a process that runs from one that is gone', () => {
    expect(isAlive(process.pid)).toBe(true);
    // Above what Linux gives.
    expect(isAlive(2 ** 22 + 1)).toBe(false);
  });

  it('does not take for alive a killed process whose parent has not heard of it yet', async () => {
    if (!existsSync('/proc/self/stat')) return;
    // The shell becomes a program that never asks after its child.
    const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const fin = new Promise((resolve) => parent.on('close', resolve));
    try {
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once('data', (dit: Buffer) => resolve(Number(dit.toString()))),
      );
      expect(isAlive(pid)).toBe(true);
      process.kill(pid, 'SIGKILL');
      for (let i = 0; i < 100 && isAlive(pid); i += 1) await sleep(20);
      expect(isAlive(pid)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
      await fin;
    }
  });
});
