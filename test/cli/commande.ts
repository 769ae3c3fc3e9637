import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

const BIN = fileURLToPath(new URL('../../infra/local/cli/bin/transparence.mjs', import.meta.url));
const ENFANT = fileURLToPath(new URL('enfant.ts', import.meta.url));

export interface Sortie {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** From a folder that is not the project's, as its user would. */
const OPTIONS = () => ({ cwd: tmpdir(), env: { ...process.env, NODE_OPTIONS: '' } });

/** Runs the very program, in a process of its own. Each command is run so once at least. */
export function programme(args: readonly string[]): Promise<Sortie> {
  return new Promise((resolve) => {
    const enfant = spawn(process.execPath, [BIN, ...args], OPTIONS());
    let stdout = '';
    let stderr = '';
    enfant.stdout.on('data', (morceau: Buffer) => (stdout += morceau.toString()));
    enfant.stderr.on('data', (morceau: Buffer) => (stderr += morceau.toString()));
    enfant.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** The process of this suite, and its end before its time. */
interface Enfant {
  readonly processus: ChildProcess;
  readonly mort: Promise<never>;
}

function startEnfant(): Enfant {
  // Jest's own arguments of Node are not the command's.
  const processus = fork(ENFANT, [], { ...OPTIONS(), execArgv: [] });
  const mort = once(processus, 'exit').then(([code]) => {
    throw new Error(`La ligne de commande s’est arrêtée (${code}).`);
  });
  mort.catch(() => undefined);
  return { processus, mort };
}

let enfant: Enfant | undefined;
let fin: Promise<unknown> = Promise.resolve();
afterAll(async () => {
  enfant?.processus.disconnect();
  await enfant?.mort.catch(() => undefined);
});

async function ask(args: readonly string[]): Promise<Sortie> {
  enfant ??= startEnfant();
  const { processus, mort } = enfant;
  const dit = once(processus, 'message') as Promise<[Sortie]>;
  processus.send(args);
  const [sortie] = await Promise.race([dit, mort]);
  return sortie;
}

/**
 * Runs a command as the program does, in the one process of a suite: to start Node and to load the sources takes longer than most
 * commands. One after the other: those that must meet are run by `programme`.
 */
export function transparence(args: readonly string[]): Promise<Sortie> {
  const sortie = fin.then(() => ask(args));
  fin = sortie.catch(() => undefined);
  return sortie;
}
