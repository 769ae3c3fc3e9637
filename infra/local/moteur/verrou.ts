import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVE, writeACote, writeEntier } from '../ecrire.ts';
import { systemCode } from '../echec.ts';

/**
 * Who holds the data folder. The engine does not refuse a second process on its file, so the folder has a lock of its own.
 * A `serveur` shares its engine with the command line; a `commande` is alone for the time of its work.
 */
export interface Verrou {
  readonly role: 'serveur' | 'commande';
  readonly pid: number;
  /** Address of the engine; null while it starts. */
  readonly adresse: string | null;
  readonly moteurPid: number | null;
  /** When that process began; absent where the machine does not tell. */
  readonly naissance?: string | null;
}

const lockPath = (dossier: string): string => join(dossier, 'verrou.json');

/** Whether a process of this machine is alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/**
 * Tells a process from another that was given the same number later, as after a power cut or in a container started again. Null
 * where the machine does not tell: Linux alone does.
 */
export function birthOf(pid: number): string | null {
  try {
    const etat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const demarrage = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The 22nd field, the third being the first after the name, which may hold anything.
    const tops = etat.slice(etat.lastIndexOf(')') + 2).split(' ')[19];
    return tops === undefined ? null : `${demarrage} ${tops}`;
  } catch {
    return null;
  }
}

/** Whether the very process that took a lock still holds it. */
export const isHeld = ({ pid, naissance = null }: Verrou): boolean =>
  isAlive(pid) && (naissance === null || birthOf(pid) === naissance);

const ecrit = (verrou: Verrou): string => JSON.stringify({ ...verrou, naissance: birthOf(verrou.pid) });

/** Whether a process has ended and only waits for its parent to hear of it: it holds nothing any more. Linux alone tells. */
function isZombie(pid: number): boolean {
  try {
    const etat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return etat.slice(etat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** A lock as it is on the disk. */
export interface VerrouLu {
  readonly texte: string;
  /** Null when it says nothing: an earlier version on a full disk, or a disk that failed, left it so. */
  readonly verrou: Verrou | null;
}

/** The lock of a folder; null when there is none. */
export const lookVerrou = (dossier: string): VerrouLu | null => readLock(lockPath(dossier));

/** The current holder; null when there is none, or when the lock does not say. */
export const readVerrou = (dossier: string): Verrou | null => lookVerrou(dossier)?.verrou ?? null;

function parseLock(texte: string): Verrou | null {
  try {
    const lu: unknown = JSON.parse(texte);
    return typeof lu === 'object' && lu !== null && 'pid' in lu && typeof lu.pid === 'number'
      ? (lu as Verrou)
      : null;
  } catch {
    return null;
  }
}

function readLock(chemin: string): VerrouLu | null {
  try {
    const texte = readFileSync(chemin, 'utf8');
    return { texte, verrou: parseLock(texte) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the lock if nobody has it: true when it is ours. */
export const takeVerrou = (dossier: string, verrou: Verrou): boolean => takeLock(lockPath(dossier), verrou);

/** Written whole beside, then given its name, which one alone can have: nobody ever sees half of a lock. */
function takeLock(chemin: string, verrou: Verrou): boolean {
  if (existsSync(chemin)) return false;
  const provisoire = writeACote(chemin, ecrit(verrou), PRIVE);
  try {
    linkSync(provisoire, chemin);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(provisoire, { force: true });
  }
}

/** Rewrites our own lock in one step, so that a reader never sees half of it. */
export function updateVerrou(dossier: string, verrou: Verrou): void {
  writeEntier(lockPath(dossier), ecrit(verrou), PRIVE);
}

/** Removes our own lock. */
export function releaseVerrou(dossier: string): void {
  rmSync(lockPath(dossier), { force: true });
}

/**
 * Removes the lock of a dead holder, after `work`, for one alone of all those who saw it dead: the others would remove the lock that
 * the first has taken since, and several engines would write one file. Those try again from the start.
 */
export const clearVerrou = (dossier: string, { texte }: VerrouLu, work: () => Promise<void>): Promise<void> =>
  clearLock(lockPath(dossier), texte, work);

async function clearLock(chemin: string, dit: string, work: () => Promise<void>): Promise<void> {
  // Named after what it clears: a dead lock is cleared once, and its successor has another name.
  const reprise = `${chemin}.${createHash('sha256').update(dit).digest('hex').slice(0, 16)}`;
  const moi: Verrou = { role: 'commande', pid: process.pid, adresse: null, moteurPid: null };
  if (!takeLock(reprise, moi)) {
    const autre = readLock(reprise);
    if (autre && !(autre.verrou && isHeld(autre.verrou)))
      await clearLock(reprise, autre.texte, () => Promise.resolve());
    return;
  }
  try {
    // Cleared by another between our reading and our turn, it may be somebody's by now.
    if (readLock(chemin)?.texte !== dit) return;
    await work();
    rmSync(chemin, { force: true });
  } finally {
    rmSync(reprise, { force: true });
  }
}
