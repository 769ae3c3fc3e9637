import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './echec.ts';

/** For its owner's eyes: what the data folder holds. */
export const PRIVE = 0o600;

/** What is written is on the disk: a power cut does not take it back. */
function syncChemin(chemin: string): void {
  const ouvert = openSync(chemin, 'r');
  try {
    fsyncSync(ouvert);
  } finally {
    closeSync(ouvert);
  }
}

/**
 * Writes a file beside another, whole and on the disk, under a name of its own. Nothing stays when it cannot.
 * @param mode rights of the file, before the mask of the process
 * @returns its path
 * @throws the system's error (`ENOSPC`…)
 */
export function writeACote(chemin: string, contenu: Uint8Array | string, mode: number): string {
  const provisoire = join(dirname(chemin), `.${basename(chemin)}.${randomUUID()}.partiel`);
  try {
    writeFileSync(provisoire, contenu, { flag: 'wx', mode, flush: true });
    return provisoire;
  } catch (error) {
    rmSync(provisoire, { force: true });
    // Told by the name that its owner knows.
    throw typeof error === 'object' ? Object.assign(error ?? {}, { path: chemin }) : error;
  }
}

/** The file that a name leads to; null when it is no plain file (a terminal, a pipe, a link to nothing), which cannot be replaced. */
function cibleOf(chemin: string): string | null {
  const etat = lstatSync(chemin, { throwIfNoEntry: false });
  if (!etat || etat.isFile()) return chemin;
  if (!etat.isSymbolicLink()) return null;
  return statSync(chemin, { throwIfNoEntry: false })?.isFile() ? realpathSync(chemin) : null;
}

/**
 * Writes a file whole or not at all: beside, on the disk, then renamed. A full disk or a crash leaves what was there before.
 * @param mode rights of a new file, before the mask of the process; those of a file that is there stay
 * @throws the system's error (`ENOSPC`, `EACCES`…)
 */
export function writeEntier(chemin: string, contenu: Uint8Array | string, mode = 0o666): void {
  const cible = cibleOf(chemin);
  if (cible === null) {
    writeFileSync(chemin, contenu);
    return;
  }
  const present = lstatSync(cible, { throwIfNoEntry: false });
  const provisoire = writeACote(cible, contenu, present ? present.mode & 0o777 : mode);
  try {
    renameSync(provisoire, cible);
  } catch (error) {
    rmSync(provisoire, { force: true });
    throw error;
  }
  syncChemin(dirname(cible));
}

/** Disks that give a file one name only. */
const SANS_LIEN = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes a new file whole or not at all, as `writeEntier`, over no file that is there or has come since.
 * @throws the system's error (`EEXIST`, `ENOSPC`…)
 */
export function writeNeuf(chemin: string, contenu: Uint8Array | string, mode = 0o666): void {
  const provisoire = writeACote(chemin, contenu, mode);
  try {
    linkSync(provisoire, chemin);
  } catch (error) {
    if (!SANS_LIEN.has(systemCode(error) ?? '')) throw error;
    // The name is taken first, which fails where it is another's; the whole file then takes its place.
    closeSync(openSync(chemin, 'wx', mode));
    renameSync(provisoire, chemin);
  } finally {
    rmSync(provisoire, { force: true });
  }
  syncChemin(dirname(chemin));
}
