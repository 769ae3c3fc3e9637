import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './empreinte.ts';
import { DisquePlein, DonneeCorrompue } from './erreurs.ts';
import type { FichierStore } from './fichiers.ts';
import { isPlein } from './refus.ts';

const SHA256 = /^[0-9a-f]{64}$/;

const isAbsent = (erreur: unknown): boolean =>
  typeof erreur === 'object' && erreur !== null && 'code' in erreur && erreur.code === 'ENOENT';

/** Keeps originals in a folder, two letters deep: `<racine>/3f/3fa4…`. A file is there whole or not at all. */
export function createFichiersDossier(racine: string): FichierStore {
  const cheminOf = (cle: string): { dossier: string; chemin: string } => {
    if (!SHA256.test(cle)) throw new TypeError('La clé d’un fichier est son empreinte SHA-256.');
    const dossier = join(racine, cle.slice(0, 2));
    return { dossier, chemin: join(dossier, cle) };
  };

  async function get(cle: string): Promise<Uint8Array | null> {
    const { chemin } = cheminOf(cle);
    try {
      const octets = new Uint8Array(await readFile(chemin));
      if (sha256Of(octets) !== cle) throw new DonneeCorrompue(`fichier ${cle}`);
      return octets;
    } catch (erreur) {
      if (isAbsent(erreur)) return null;
      throw erreur;
    }
  }

  /** Whole and on disk under another name first: a crash leaves a stray file, never a torn one. */
  async function write(dossier: string, chemin: string, octets: Uint8Array): Promise<void> {
    const provisoire = join(dossier, `.${randomUUID()}`);
    try {
      await mkdir(dossier, { recursive: true, mode: 0o700 });
      const fichier = await open(provisoire, 'wx', 0o600);
      try {
        await fichier.writeFile(octets);
        await fichier.sync();
      } finally {
        await fichier.close();
      }
      await rename(provisoire, chemin);
    } catch (erreur) {
      await rm(provisoire, { force: true });
      throw isPlein(erreur) ? new DisquePlein(erreur) : erreur;
    }
  }

  return {
    get,
    async put(cle, octets) {
      const { dossier, chemin } = cheminOf(cle);
      if (sha256Of(octets) !== cle) throw new TypeError('Les octets ne sont pas ceux de la clé.');
      const present = await get(cle).catch(() => null);
      if (!present) await write(dossier, chemin, octets);
    },
  };
}
