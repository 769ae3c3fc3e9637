import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Courrier } from './types.ts';

const codeOf = (erreur: unknown): unknown =>
  typeof erreur === 'object' && erreur !== null && 'code' in erreur ? erreur.code : null;

/** Gives a file another name, which nobody has yet; a disk that gives a file one name only gets a copy. @throws EEXIST */
async function nameNeuf(provisoire: string, chemin: string): Promise<void> {
  try {
    await link(provisoire, chemin);
  } catch (erreur) {
    if (codeOf(erreur) === 'EEXIST') throw erreur;
    await copyFile(provisoire, chemin, constants.COPYFILE_EXCL);
  }
}

/** The same mail is there already; anything else under its name (what somebody changed, a folder) is not. */
const isDeja = async (chemin: string, octets: Uint8Array): Promise<boolean> =>
  readFile(chemin).then(
    (present) => present.equals(octets),
    () => false,
  );

/**
 * Mails as .eml files in a folder, that any mail program opens: what one machine does in place of sending. A file is there whole or
 * not at all, and takes the place of none: where its name has another content, it gets the next one (`-2`).
 */
export const createCourrierDossier = (dossier: string): Courrier => ({
  async send({ a, octets }) {
    await mkdir(dossier, { recursive: true, mode: 0o700 });
    const nom = createHash('sha256').update(a).update(octets).digest('hex').slice(0, 16);
    const provisoire = join(dossier, `.${nom}.${randomUUID()}.partiel`);
    try {
      await writeFile(provisoire, octets, { flag: 'wx', mode: 0o600, flush: true });
      for (let rang = 1; ; rang += 1) {
        const chemin = join(dossier, rang === 1 ? `${nom}.eml` : `${nom}-${rang}.eml`);
        try {
          await nameNeuf(provisoire, chemin);
          return;
        } catch (erreur) {
          if (codeOf(erreur) !== 'EEXIST') throw erreur;
          if (await isDeja(chemin, octets)) return;
        }
      }
    } finally {
      await rm(provisoire, { force: true });
    }
  },
});
