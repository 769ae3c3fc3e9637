import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MARQUE = 'ENDURANCE_DISQUE';
/** In megabytes. */
const TAILLE = 384;

/** A disk of its own, that can be filled without harm to the machine. */
export interface Disque {
  /** How it is bounded, for the report. */
  readonly dit: string;
  readonly racine: string;
  /** Takes all the room there is, again and again, until it is freed. */
  fill(): () => void;
}

/**
 * Runs this very program again where a small disk is mounted for it alone: the mount goes with the process, even killed.
 * @returns its exit code; null when we are that process already, or when this machine forbids such mounts
 */
export function rerunApart(racine: string): number | null {
  if (process.env[MARQUE] !== undefined) return null;
  const mount = `mount -t tmpfs -o size=${TAILLE}m tmpfs "$0"`;
  const apart = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
  if (spawnSync('unshare', [...apart, mount, racine]).status !== 0) return null;
  const { status } = spawnSync(
    'unshare',
    [...apart, `${mount} && exec "$@"`, racine, process.execPath, ...process.argv.slice(1)],
    {
      stdio: 'inherit',
      env: { ...process.env, [MARQUE]: racine },
    },
  );
  return status ?? 1;
}

/** The disk of this run; null when it could not be mounted. */
export function openDisque(): Disque | null {
  const racine = process.env[MARQUE];
  if (racine === undefined) return null;
  const lest = join(racine, 'lest');
  const take = (): void => {
    const fichier = openSync(lest, 'a');
    try {
      for (const taille of [1 << 20, 1 << 12, 1])
        for (;;) if (writeSync(fichier, Buffer.alloc(taille)) < taille) break;
    } catch {
      // Full, which is what was wanted.
    } finally {
      closeSync(fichier);
    }
  };
  return {
    dit: `tmpfs of ${TAILLE} MB`,
    racine,
    fill: () => {
      take();
      // What the server frees meanwhile is taken too.
      const battement = setInterval(take, 50);
      return () => {
        clearInterval(battement);
        if (existsSync(lest)) rmSync(lest);
      };
    },
  };
}
