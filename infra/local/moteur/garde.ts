import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A program that cannot outlive us. */
export interface Garde {
  readonly pid: number;
  /** Resolves when the program has ended, asked or not. */
  readonly fin: Promise<void>;
  /** Last words of its standard error. */
  readonly plainte: () => string;
  readonly isFini: () => boolean;
  /** Asks it to end, and ends it if it does not. */
  stop(): Promise<void>;
}

/**
 * A shell stands between us and the program. It waits for the end of its own standard input, whose other end is ours alone: the system
 * closes it when we end, even killed, and the shell then kills the program. It never waits for the program, so that the number stays the
 * program's own until the shell has ended. What the program writes on the disk is for its owner's eyes.
 */
const COQUILLE =
  'umask 077; exec 3<&0 </dev/null; "$@" >/dev/null 3<&- & p=$!; echo "$p"; exec >&- 2>&-; read -r _ <&3; kill -KILL "$p"';

/** Time to end by itself once asked, in milliseconds. */
const DELAI_MS = 3_000;
const PLAINTE_MAX = 2_000;

function readPid(sortie: Readable, fin: Promise<void>): Promise<number | null> {
  return new Promise((resolve) => {
    createInterface({ input: sortie }).once('line', (ligne) => resolve(Number(ligne)));
    void fin.then(() => resolve(null));
  });
}

const ended = (enfant: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    enfant.once('close', () => resolve());
    enfant.once('error', () => resolve());
  });

function signal(pid: number, nom: NodeJS.Signals): void {
  try {
    process.kill(pid, nom);
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Starts a program that ends when we do.
 * @returns null when the machine could not start it
 */
export async function startGarde(programme: string, args: readonly string[]): Promise<Garde | null> {
  // Its own group: Ctrl-C must reach us first, so that what is under way ends before the program does.
  const coquille = spawn('/bin/sh', ['-c', COQUILLE, 'garde', programme, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const { stdin, stdout, stderr }: { stdin: Writable; stdout: Readable; stderr: Readable } = coquille;
  // The shell may be gone already.
  stdin.on('error', () => undefined);
  const coquilleFinie = ended(coquille);
  let plainte = '';
  stderr.on('data', (morceau: Buffer) => {
    plainte = (plainte + morceau.toString()).slice(-PLAINTE_MAX);
  });
  let fini = false;
  // The program alone holds it, once the shell has let it go.
  const fin = new Promise<void>((resolve) => {
    stderr.once('close', () => {
      fini = true;
      stdin.end();
      resolve();
    });
  });
  const pid = await readPid(stdout, coquilleFinie);
  if (pid === null) return null;
  // Somebody killed the shell: nothing would end the program after us.
  coquille.once('exit', () => {
    if (!fini) signal(pid, 'SIGKILL');
  });
  return {
    pid,
    fin,
    plainte: () => plainte,
    isFini: () => fini,
    stop: async () => {
      if (!fini) signal(pid, 'SIGTERM');
      const limite = setTimeout(() => stdin.end(), DELAI_MS);
      await fin;
      clearTimeout(limite);
      await coquilleFinie;
    },
  };
}
