import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { Archives, Manifeste } from '../../../functions/store/archives/index.ts';
import { PRIVE } from '../ecrire.ts';

/** An archive on the disk. */
export interface ArchiveEcrite {
  readonly manifeste: Manifeste;
  /** In bytes. */
  readonly taille: number;
  /** Of the file. */
  readonly sha256: string;
}

/**
 * Writes an archive piece by piece, under another name first: one cut short leaves no half of a file under the name asked for.
 * @param check throws when what was read is not worth a file
 */
export async function writeArchive(
  out: string,
  morceaux: ReturnType<Archives['export']>,
  check: (manifeste: Manifeste) => void,
): Promise<ArchiveEcrite> {
  const provisoire = `${out}.partiel`;
  const hash = createHash('sha256');
  let taille = 0;
  const fichier = await open(provisoire, 'w', PRIVE);
  try {
    for (;;) {
      const { value, done } = await morceaux.next();
      if (done) {
        check(value);
        await fichier.sync();
        await fichier.close();
        await rename(provisoire, out);
        return { manifeste: value, taille, sha256: hash.digest('hex') };
      }
      hash.update(value);
      taille += value.length;
      await fichier.write(value);
    }
  } catch (error) {
    await fichier.close();
    await rm(provisoire, { force: true });
    throw error;
  }
}
