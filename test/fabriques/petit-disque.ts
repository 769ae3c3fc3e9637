import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A name space of its own for mounts: what is mounted there is seen by that process alone, and goes with it. */
const APART = ['unshare', '--user', '--map-root-user', '--mount'] as const;

/** Whether this machine lets a process mount a small disk of its own: some forbid it to ordinary accounts. */
export const hasPetitDisque = (): boolean =>
  spawnSync(APART[0], [...APART.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

/**
 * Runs a script of ours with a disk of a few megabytes, whose folder is its argument.
 * @param taille in megabytes
 * @returns what it wrote on its standard output, and its exit code
 */
export async function runPetitDisque(
  script: string,
  taille: number,
): Promise<{ readonly dit: string; readonly code: number | null }> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-petit-'));
  const suite = `mount -t tmpfs -o size=${taille}m tmpfs "$1" && exec "$2" "$3" "$1"`;
  const enfant = spawn(
    APART[0],
    [...APART.slice(1), 'sh', '-c', suite, 'sh', dossier, process.execPath, script],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let dit = '';
  enfant.stdout.on('data', (morceau: Buffer) => (dit += String(morceau)));
  const code = await new Promise<number | null>((resolve) => enfant.on('close', resolve));
  rmSync(dossier, { recursive: true, force: true });
  return { dit, code };
}
