import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Echec } from '../echec.ts';
import { findBinaire } from './binaire.ts';

/** A running engine. `stop` resolves once the process has ended. */
export interface Moteur {
  readonly adresse: string;
  readonly pid: number;
  /** Resolves when its process has ended, asked or not. */
  readonly fin: Promise<void>;
  stop(): Promise<void>;
}

/** It takes 40 ms at rest; a machine at work on something else may need seconds. */
const DEMARRAGE_MAX_MS = 60_000;
const ESSAIS = 3;

/** A port that was free a moment ago on the loopback. */
async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Whether an engine answers at an address. */
export async function isMoteurAlive(adresse: string): Promise<boolean> {
  try {
    const reply = await fetch(adresse, { signal: AbortSignal.timeout(1_000) });
    await reply.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

function explain(sortie: string, fichier: string | null): string {
  if (/not a valid SQLite|malformed|corrupt/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} est abîmé et n’a pas été modifié : restaurez une sauvegarde, ou déplacez ce fichier pour repartir d’une base vide.`;
  }
  if (/database is locked/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} est ouvert par un autre programme : fermez-le, puis relancez.`;
  }
  if (/unable to open|readonly|permission/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} ne peut pas être ouvert : vérifiez les droits d’écriture du dossier.`;
  }
  return `Le moteur de données n’a pas démarré : ${sortie.trim().split('\n').at(-1) ?? 'aucune réponse'}.`;
}

async function tryStart(fichier: string | null): Promise<Moteur | 'port-pris'> {
  const port = await findFreePort();
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port)];
  if (fichier) args.push('--db-path', fichier);
  // Its own group: Ctrl-C must reach us first, so that what is under way ends before the engine does.
  const child = spawn(findBinaire(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let sortie = '';
  child.stderr.on('data', (chunk: Buffer) => {
    sortie = (sortie + chunk.toString()).slice(-2_000);
  });
  child.once('error', (error) => {
    sortie += error.message;
  });
  const adresse = `http://127.0.0.1:${port}`;
  const limite = Date.now() + DEMARRAGE_MAX_MS;
  while (Date.now() < limite) {
    if (child.exitCode !== null || child.pid === undefined) {
      if (/already in use/i.test(sortie)) return 'port-pris';
      throw new Echec(explain(sortie, fichier));
    }
    if (await isMoteurAlive(adresse)) {
      // Whatever ends us, the engine must not outlive us.
      process.once('exit', () => child.kill('SIGTERM'));
      const fin = endOf(child);
      return {
        adresse,
        pid: child.pid,
        fin,
        stop: async () => {
          child.kill('SIGTERM');
          await Promise.race([fin, sleep(3_000, undefined, { ref: false })]);
          if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
          await fin;
        },
      };
    }
    await sleep(15);
  }
  child.kill('SIGKILL');
  throw new Echec(explain(sortie, fichier));
}

/**
 * Starts the embedded engine on a file, or in memory when `fichier` is null.
 * @throws {Echec} when it cannot start, with the reason in one sentence.
 */
export async function startMoteur(fichier: string | null): Promise<Moteur> {
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const moteur = await tryStart(fichier);
    if (moteur !== 'port-pris') return moteur;
  }
  throw new Echec('Aucun port libre pour le moteur de données : fermez un programme, puis relancez.');
}
