import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Echec } from '../echec.ts';
import { isMoteurAlive, startMoteur } from './processus.ts';
import type { Moteur } from './processus.ts';
import {
  clearVerrou,
  isAlive,
  isHeld,
  lookVerrou,
  releaseVerrou,
  takeVerrou,
  updateVerrou,
  type Verrou,
  type VerrouLu,
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
const ATTENTE_MS = 50;
/**
 * A lock that says nothing this many times in a row is nobody's: an earlier version wrote its own in two steps, a moment apart. An engine
 * ends with the process that started it, so that where there is one, somebody lives.
 */
const MUETS_MAX = 20;
const FICHIER_BASE = 'transparence.db';

/** Command line of a process; empty when there is no such process. */
function readCommande(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a process is an engine at work on a folder. */
function isMoteurOf(pid: number, dossier: string): boolean {
  const mots = readCommande(pid).split('\0');
  // Not the shell that guards one, whose words are the same.
  return (mots[0] ?? '').includes('dynoxide') && mots.includes(join(dossier, FICHIER_BASE));
}

/** Whether an engine is at work on a folder, whoever started it. Linux alone tells. */
function hasMoteur(dossier: string): boolean {
  try {
    return readdirSync('/proc').some((nom) => /^\d+$/u.test(nom) && isMoteurOf(Number(nom), dossier));
  } catch {
    return false;
  }
}

/** Ends an engine that outlived the process that started it, if it is really one of ours. */
async function endOrphan(moteurPid: number, dossier: string): Promise<void> {
  if (!isMoteurOf(moteurPid, dossier)) return;
  process.kill(moteurPid, 'SIGTERM');
  for (let i = 0; i < 100 && isAlive(moteurPid); i += 1) await sleep(20);
  if (isAlive(moteurPid)) process.kill(moteurPid, 'SIGKILL');
}

async function startOwn(dossier: string, role: Verrou['role']): Promise<MoteurOuvert> {
  let moteur: Moteur | null = null;
  const close = async (): Promise<void> => {
    await moteur?.stop();
    releaseVerrou(dossier);
  };
  try {
    moteur = await startMoteur(join(dossier, FICHIER_BASE));
    const { adresse, pid, fin } = moteur;
    updateVerrou(dossier, { role, pid: process.pid, adresse, moteurPid: pid });
    return { adresse, fin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The engine of a living server, for a command; null when one must wait. @throws {Echec} for a second server */
async function shareWith(autre: Verrou, dossier: string, role: Verrou['role']): Promise<MoteurOuvert | null> {
  if (autre.role !== 'serveur') return null;
  if (role === 'serveur') {
    throw new Echec(
      `Transparence tourne déjà sur le dossier ${dossier} (processus ${autre.pid}) : utilisez-le, ou arrêtez-le par Ctrl-C avant de relancer.`,
    );
  }
  if (autre.adresse === null || !(await isMoteurAlive(autre.adresse))) return null;
  return { adresse: autre.adresse, fin: SANS_FIN, close: () => Promise.resolve() };
}

const takeOver = (dossier: string, lu: VerrouLu): Promise<void> =>
  clearVerrou(dossier, lu, async () => {
    const moteurPid = lu.verrou?.moteurPid ?? null;
    if (moteurPid !== null) await endOrphan(moteurPid, dossier);
  });

/**
 * Opens the engine of a data folder: shares the one of a running `npm start`, waits for another command to end, or starts
 * its own.
 * @throws {Echec} when the folder stays busy, or when a server already runs on it and `role` is `serveur`.
 */
export async function openMoteur(dossier: string, role: Verrou['role']): Promise<MoteurOuvert> {
  const limite = performance.now() + ATTENTE_MAX_MS;
  let muets = 0;
  while (performance.now() < limite) {
    if (takeVerrou(dossier, { role, pid: process.pid, adresse: null, moteurPid: null }))
      return startOwn(dossier, role);
    const lu = lookVerrou(dossier);
    muets = lu?.verrou === null ? muets + 1 : 0;
    if (lu?.verrou && isHeld(lu.verrou)) {
      const partage = await shareWith(lu.verrou, dossier, role);
      if (partage) return partage;
    } else if (lu && (lu.verrou || (muets >= MUETS_MAX && !hasMoteur(dossier)))) {
      await takeOver(dossier, lu);
    }
    await sleep(ATTENTE_MS);
  }
  throw new Echec(
    `Le dossier de données ${dossier} est occupé depuis une minute par une autre commande : attendez sa fin, ou supprimez le fichier verrou.json s’il n’y en a plus.`,
  );
}
