import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf, isAlive, isHeld, readVerrou, takeVerrou } from '../../infra/local/moteur/verrou.ts';
import { until } from '../fabriques/attendre.ts';

describe('isAlive', () => {
  it('knows a process that runs from one that is gone', () => {
    expect(isAlive(process.pid)).toBe(true);
    // Above what Linux gives.
    expect(isAlive(2 ** 22 + 1)).toBe(false);
  });

  it('does not take for alive a killed process whose parent has not heard of it yet', async () => {
    if (!existsSync('/proc/self/stat')) return;
    // The shell becomes a program that never asks after its child.
    const parent = spawn('sh', ['-c', 'sleep 300 & echo $!; exec sleep 300'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const fin = new Promise((resolve) => parent.on('close', resolve));
    try {
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once('data', (dit: Buffer) => resolve(Number(dit.toString()))),
      );
      expect(isAlive(pid)).toBe(true);
      process.kill(pid, 'SIGKILL');
      await until('le processus tué n’est plus pris pour vivant', () => !isAlive(pid));
    } finally {
      parent.kill('SIGKILL');
      await fin;
    }
  });
});

describe('isHeld', () => {
  it('tells who took a lock from a later process that was given the same number', () => {
    if (!existsSync('/proc/self/stat')) return;
    const dossier = mkdtempSync(join(tmpdir(), 'transparence-verrou-'));
    try {
      const moi = { role: 'serveur', pid: process.pid, adresse: null, moteurPid: null } as const;
      expect(takeVerrou(dossier, moi)).toBe(true);
      const pris = readVerrou(dossier)!;
      expect(pris.naissance).toBe(birthOf(process.pid));
      expect(isHeld(pris)).toBe(true);
      // The machine began again, or the container did: same number, another process.
      expect(isHeld({ ...pris, naissance: 'ccccffff-0000-4000-8000-000000000000 42' })).toBe(false);
      expect(isHeld({ ...pris, naissance: null })).toBe(true);
      expect(birthOf(1)).not.toBe(birthOf(process.pid));
      expect(birthOf(2 ** 22 + 1)).toBeNull();
    } finally {
      rmSync(dossier, { recursive: true, force: true });
    }
  });
});
