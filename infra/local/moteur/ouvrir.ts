import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Echec } from '../echec.ts';
import { isMoteurAlive, startMoteur } from './processus.ts';
import {
  clearVerrou,
  isAlive,
  isHeld,
  readVerrou,
  releaseVerrou,
  takeVerrou,
  updateVerrou,
  type Verrou,
} from './verrou.ts';

/** An engine opened on a data folder. `close` stops it only if this process started it. */
export interface MoteurOuvert {
  readonly adresse: string;
  /** Resolves when the engine that this process started ends; never for another's. */
  readonly fin: Promise<void>;
  close(): Promise<void>;
}

/** The end of an engine that somebody else keeps. */
export const SANS_FIN = new Promise<never>(() => undefined);

const ATTENTE_MAX_MS = 60_000;
const FICHIER_BASE = 'transparence.db';

/** Command line of a process; empty when there is no such process. */
function readCommande(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Ends an engine that outlived the process that started it, if it is really one of ours. */
async function endOrphan(moteurPid: number, dossier: string): Promise<void> {
  const commande = readCommande(moteurPid);
  if (!commande.includes('dynoxide') || !commande.includes(join(dossier, FICHIER_BASE))) return;
  process.kill(moteurPid, 'SIGTERM');
  for (let i = 0; i < 100 && isAlive(moteurPid); i += 1) await sleep(20);
  if (isAlive(moteurPid)) process.kill(moteurPid, 'SIGKILL');
}

async function startOwn(dossier: string, role: Verrou['role']): Promise<MoteurOuvert> {
  try {
    const moteur = await startMoteur(join(dossier, FICHIER_BASE));
    updateVerrou(dossier, { role, pid: process.pid, adresse: moteur.adresse, moteurPid: moteur.pid });
    return {
      adresse: moteur.adresse,
      fin: moteur.fin,
      close: async () => {
        await moteur.stop();
        releaseVerrou(dossier);
      },
    };
  } catch (error) {
    releaseVerrou(dossier);
    throw error;
  }
}

/**
 * Opens the engine of a data folder: shares the one of a running `npm start`, waits for another command to end, or starts
 * its own.
 * @throws {Echec} when the folder stays busy, or when a server already runs on it and `role` is `serveur`.
 */
export async function openMoteur(dossier: string, role: Verrou['role']): Promise<MoteurOuvert> {
  const limite = Date.now() + ATTENTE_MAX_MS;
  while (Date.now() < limite) {
    if (takeVerrou(dossier, { role, pid: process.pid, adresse: null, moteurPid: null }))
      return startOwn(dossier, role);
    const autre = readVerrou(dossier);
    if (autre && isHeld(autre)) {
      if (autre.role === 'serveur' && role === 'serveur') {
        throw new Echec(
          `Transparence tourne déjà sur le dossier ${dossier} (processus ${autre.pid}) : utilisez-le, ou arrêtez-le par Ctrl-C avant de relancer.`,
        );
      }
      if (autre.role === 'serveur' && autre.adresse && (await isMoteurAlive(autre.adresse))) {
        return { adresse: autre.adresse, fin: SANS_FIN, close: () => Promise.resolve() };
      }
    } else if (autre) {
      const { moteurPid } = autre;
      await clearVerrou(dossier, autre, async () => {
        if (moteurPid !== null) await endOrphan(moteurPid, dossier);
      });
    }
    await sleep(50);
  }
  throw new Echec(
    `Le dossier de données ${dossier} est occupé depuis une minute par une autre commande : attendez sa fin, ou supprimez le fichier verrou.json s’il n’y en a plus.`,
  );
}
