/**
 * A failure that has one clear sentence for the person at the keyboard: no stack trace is shown for it.
 * Anything else that is thrown is a bug, and shows as one.
 */
export class Echec extends Error {
  override readonly name = 'Echec';
}

/** What a disk answers instead of writing, and what to do about it. */
const DISQUE: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein. Libérez de la place',
  EDQUOT: 'votre quota est atteint. Libérez de la place',
  EROFS: 'le disque est en lecture seule. Choisissez un autre emplacement',
  EACCES: 'les droits manquent. Vérifiez-les, ou choisissez un autre emplacement',
  EPERM: 'les droits manquent. Vérifiez-les, ou choisissez un autre emplacement',
  EISDIR: 'c’est un dossier. Donnez le nom d’un fichier',
  ENOTDIR: 'un fichier a la place d’un dossier. Choisissez un autre emplacement',
};

/**
 * An error of the disk as its sentence; null for any other.
 * @param chemin what was being written, where the error does not say
 */
export function echecDisque(error: unknown, chemin = 'Un fichier'): Echec | null {
  const raison = DISQUE[systemCode(error) ?? ''];
  if (raison === undefined) return null;
  const ou = error instanceof Error && 'path' in error ? String(error.path) : chemin;
  return new Echec(`${ou} ne peut pas être écrit\u00a0: ${raison}, puis recommencez.`, { cause: error });
}

/** The code of a Node system error (`EADDRINUSE`, `EACCES`…), or null. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
