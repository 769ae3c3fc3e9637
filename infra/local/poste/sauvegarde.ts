import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEPARTEMENTS } from '../../../domain/referentiels/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { Archives } from '../../../functions/store/archives/index.ts';
import { PRIVE, writeEntier } from '../ecrire.ts';
import { makeDossier } from '../make-dossier.ts';
import { writeArchive } from './archive.ts';

/** How many days are kept, the latest included. */
export const JOURS_GARDES = 7;
/** One line a file, as `sha256sum --check` reads it. */
const FICHIER_EMPREINTES = 'empreintes.txt';

const JOUR = /^\d{4}-\d{2}-\d{2}$/u;

/** Where backups go: a folder in the data folder, or the one that is asked for, on another disk for instance. */
export const sauvegardesOf = (dossier: string): string =>
  process.env.TRANSPARENCE_SAUVEGARDES ?? join(dossier, 'sauvegardes');

export const hasSauvegarde = (racine: string, jour: DateIso): boolean => existsSync(join(racine, jour));

/** Exports a département and reads the file back from the disk, whole. @returns its hash; null when nothing is kept of it */
async function saveDepartement(archives: Archives, dossier: string, code: string): Promise<string | null> {
  const fichier = join(dossier, `${code}.zip`);
  const { manifeste, sha256 } = await writeArchive(fichier, archives.export(code), () => undefined);
  if (manifeste.comptes.elements === 0) {
    await rm(fichier);
    return null;
  }
  await archives.verify(() => createReadStream(fichier), sha256);
  return sha256;
}

/** The oldest go once there is a newer one; what is dated after it, by a clock that was wrong, stays. */
async function prune(racine: string, jour: DateIso): Promise<void> {
  const faites = (await readdir(racine)).filter((nom) => JOUR.test(nom) && nom <= jour).sort();
  for (const nom of faites.slice(0, -JOURS_GARDES)) await rm(join(racine, nom), { recursive: true });
}

/**
 * The backup of a day: an archive for each département of which something is kept, verified from the disk. It has its name once it is
 * whole, and replaces none.
 * @param arret between two départements
 * @returns codes of the départements, null when it was stopped
 * @throws ArchiveRefusee, DonneeCorrompue, BaseIndisponible, or the system's error: the earlier backups stay
 */
export async function writeSauvegarde(
  archives: Archives,
  racine: string,
  jour: DateIso,
  arret: AbortSignal,
): Promise<readonly string[] | null> {
  const partielle = join(racine, `.${jour}.partiel`);
  await rm(partielle, { recursive: true, force: true });
  makeDossier(racine, 0o700);
  makeDossier(partielle, 0o700);
  try {
    const empreintes = new Map<string, string>();
    for (const { code } of DEPARTEMENTS) {
      if (arret.aborted) return null;
      const sha256 = await saveDepartement(archives, partielle, code);
      if (sha256 !== null) empreintes.set(code, sha256);
    }
    const lignes = [...empreintes].map(([code, sha256]) => `${sha256}  ${code}.zip\n`);
    writeEntier(join(partielle, FICHIER_EMPREINTES), lignes.join(''), PRIVE);
    await rename(partielle, join(racine, jour));
    await prune(racine, jour);
    return [...empreintes.keys()];
  } finally {
    await rm(partielle, { recursive: true, force: true });
  }
}
