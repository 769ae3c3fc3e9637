import { accessSync, chmodSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PRIVE, writeEntier } from '../ecrire.ts';
import { Echec, systemCode } from '../echec.ts';
import { makeDossier } from '../make-dossier.ts';

/** The checkout that this file belongs to. */
export const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Version of the layout of the data folder. */
const VERSION_DOSSIER = 1;
const FICHIER_VERSION = 'dossier.json';
const DOSSIER_PRIVE = 0o700;

/** Where data lives when nobody says otherwise. */
export function defaultDossier(): string {
  return process.env.TRANSPARENCE_DONNEES ?? join(RACINE, '.transparence');
}

function readVersion(dossier: string): number {
  try {
    const lu: unknown = JSON.parse(readFileSync(join(dossier, FICHIER_VERSION), 'utf8'));
    if (typeof lu === 'object' && lu && 'version' in lu && typeof lu.version === 'number') return lu.version;
  } catch {
    // Falls through to the sentence below: a file that cannot be read as JSON is as damaged as one without a version.
  }
  throw new Echec(
    `Le dossier de données ${dossier} est abîmé (${FICHIER_VERSION} illisible) et n’a pas été modifié : restaurez une sauvegarde, ou choisissez un autre dossier avec --data.`,
  );
}

/** An earlier version left the file empty when the disk was full: the only version that did is the first. */
const isVierge = (dossier: string): boolean =>
  (statSync(join(dossier, FICHIER_VERSION), { throwIfNoEntry: false })?.size ?? 0) === 0;

/** Takes from the other accounts of the machine what they must not have, where the disk knows of rights and the file is ours. */
function restrict(chemin: string, mode: number): void {
  try {
    if ((statSync(chemin).mode & 0o777 & ~mode) !== 0) chmodSync(chemin, mode);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOENT'].includes(systemCode(error) ?? '')) throw error;
  }
}

/** The folder and what stands right in it are for its owner alone; what is deeper cannot be reached then. */
function closeDossier(dossier: string): void {
  restrict(dossier, DOSSIER_PRIVE);
  for (const entree of readdirSync(dossier, { withFileTypes: true }))
    if (entree.isFile()) restrict(join(dossier, entree.name), PRIVE);
}

/**
 * Makes sure that the data folder exists, is ours and can be written.
 * @returns its absolute path
 * @throws {Echec} with one sentence when it is not usable.
 */
export function openDossier(chemin: string): string {
  const dossier = resolve(chemin);
  try {
    if (existsSync(dossier) && !statSync(dossier).isDirectory()) {
      throw new Echec(
        `${dossier} est un fichier, pas un dossier : choisissez un autre emplacement avec --data.`,
      );
    }
    makeDossier(dossier, DOSSIER_PRIVE);
    closeDossier(dossier);
    accessSync(dossier, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Echec) throw error;
    throw new Echec(
      `Le dossier de données ${dossier} ne peut pas être créé ou écrit : vérifiez les droits, ou choisissez un autre emplacement avec --data.`,
    );
  }
  if (isVierge(dossier)) {
    writeEntier(join(dossier, FICHIER_VERSION), JSON.stringify({ version: VERSION_DOSSIER }), PRIVE);
  } else if (readVersion(dossier) > VERSION_DOSSIER) {
    throw new Echec(
      `Le dossier de données ${dossier} vient d’une version plus récente de Transparence : mettez le programme à jour.`,
    );
  }
  return dossier;
}
