import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
const HORLOGE = new URL('horloge.mjs', import.meta.url).href;

/** The processes of a run of `npm start`: what npm runs, the server, its engine. */
export interface Pids {
  readonly lanceur: number;
  readonly serveur: number;
  readonly moteur: number;
}

/** A real `npm start` on a data folder. */
export interface Serveur {
  readonly adresse: string;
  readonly pids: Pids;
  readonly said: () => string;
  /** Waits for everything that it started to have ended. @returns milliseconds it took, null when it did not */
  untilGone(limiteMs: number): Promise<number | null>;
}

/** Where an endurance run takes place. */
export interface Lieu {
  readonly donnees: string;
  /** File that says by how much the clock of the server is off. */
  readonly horloge: string;
}

export const setHorloge = ({ horloge }: Lieu, decalageMs: number): void =>
  writeFileSync(horloge, String(decalageMs));

/** Whether a process is there and at work: a zombie has ended. */
export function isThere(pid: number): boolean {
  try {
    const etat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !etat.slice(etat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

export function kill(...pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function readPids(donnees: string, lanceur: number): Pids {
  const { pid, moteurPid } = JSON.parse(readFileSync(join(donnees, 'verrou.json'), 'utf8')) as {
    readonly pid: number;
    readonly moteurPid: number;
  };
  return { lanceur, serveur: pid, moteur: moteurPid };
}

const spawnStart = ({ donnees, horloge }: Lieu): ChildProcess =>
  spawn(process.execPath, ['infra/local/bootstrap/run.mjs', 'start'], {
    cwd: RACINE,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      TRANSPARENCE_DONNEES: donnees,
      ENDURANCE_HORLOGE: horloge,
      NODE_OPTIONS: `--import=${HORLOGE}`,
    },
  });

/**
 * Starts it, and comes back as soon as it answers.
 * @returns what it said, when it ended instead
 */
export async function startServeur(lieu: Lieu, limiteMs: number): Promise<Serveur | string> {
  const enfant = spawnStart(lieu);
  let dit = '';
  const note = (morceau: Buffer): void => {
    dit += String(morceau);
  };
  enfant.stdout?.on('data', note);
  enfant.stderr?.on('data', note);
  const limite = performance.now() + limiteMs;
  let adresse: string | undefined;
  while (adresse === undefined) {
    if (enfant.exitCode !== null || enfant.signalCode !== null || performance.now() > limite) {
      kill(-(enfant.pid ?? 0));
      return `${dit} (code ${enfant.exitCode ?? 'aucun'})`;
    }
    await sleep(20);
    adresse = /Fonctions… (http:\/\/127\.0\.0\.1:\d+)/u.exec(dit)?.[1];
  }
  const pids = readPids(lieu.donnees, enfant.pid ?? 0);
  return {
    adresse,
    pids,
    said: () => dit,
    untilGone: async (attente) => {
      const debut = performance.now();
      while (performance.now() - debut < attente) {
        if (!Object.values(pids).some(isThere)) return Math.round(performance.now() - debut);
        await sleep(20);
      }
      return null;
    },
  };
}
