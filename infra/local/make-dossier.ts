import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A trailing dot: a file of that name is no folder. */
const isDossier = (chemin: string): boolean => existsSync(`${chemin}/.`);

/**
 * Creates a folder and those above it, one by one. Node's own `recursive` never comes back where the system answers that the
 * folder above does not exist though it does, as it answers under `/proc`.
 * @param mode rights of the folder itself, before the mask of the process
 * @throws the system's error when it cannot be made
 */
export function makeDossier(chemin: string, mode = 0o777): void {
  if (isDossier(chemin)) return;
  const parent = dirname(chemin);
  if (parent !== chemin) makeDossier(parent);
  try {
    mkdirSync(chemin, mode);
  } catch (error) {
    // Somebody else made it meanwhile.
    if (!isDossier(chemin)) throw error;
  }
}
