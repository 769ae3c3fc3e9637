import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
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

/** The current holder; null when there is none (or when the file is being written or unreadable). */
export const readVerrou = (dossier: string): Verrou | null => readLock(lockPath(dossier));

function readLock(chemin: string): Verrou | null {
  try {
    const lu: unknown = JSON.parse(readFileSync(chemin, 'utf8'));
    if (typeof lu !== 'object' || lu === null || !('pid' in lu) || typeof lu.pid !== 'number') return null;
    return lu as Verrou;
  } catch {
    return null;
  }
}

/** Takes the lock if nobody has it: true when it is ours. */
export const takeVerrou = (dossier: string, verrou: Verrou): boolean => takeLock(lockPath(dossier), verrou);

function takeLock(chemin: string, verrou: Verrou): boolean {
  try {
    const file = openSync(chemin, 'wx');
    writeSync(file, ecrit(verrou));
    closeSync(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Rewrites our own lock in one step, so that a reader never sees half of it. */
export function updateVerrou(dossier: string, verrou: Verrou): void {
  const provisoire = `${lockPath(dossier)}.${verrou.pid}`;
  writeFileSync(provisoire, ecrit(verrou));
  renameSync(provisoire, lockPath(dossier));
}

/** Removes our own lock. */
export function releaseVerrou(dossier: string): void {
  removeLock(lockPath(dossier));
}

function removeLock(chemin: string): void {
  try {
    unlinkSync(chemin);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/**
 * Removes the lock of a dead holder, after `work`, for one alone of all those who saw it dead: the others would remove the lock that
 * the first has taken since, and several engines would write one file. Those try again from the start.
 */
export const clearVerrou = (dossier: string, mort: Verrou, work: () => Promise<void>): Promise<void> =>
  clearLock(lockPath(dossier), mort, work);

async function clearLock(chemin: string, mort: Verrou, work: () => Promise<void>): Promise<void> {
  const dit = JSON.stringify(mort);
  // Named after what it clears: a dead lock is cleared once, and its successor has another name.
  const reprise = `${chemin}.${createHash('sha256').update(dit).digest('hex').slice(0, 16)}`;
  const moi: Verrou = { role: 'commande', pid: process.pid, adresse: null, moteurPid: null };
  if (!takeLock(reprise, moi)) {
    const autre = readLock(reprise);
    if (autre && !isHeld(autre)) await clearLock(reprise, autre, () => Promise.resolve());
    return;
  }
  try {
    // Cleared by another between our reading and our turn, it may be somebody's by now.
    if (JSON.stringify(readLock(chemin)) !== dit) return;
    await work();
    removeLock(chemin);
  } finally {
    removeLock(reprise);
  }
}
