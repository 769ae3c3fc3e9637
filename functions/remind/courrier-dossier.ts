import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Courrier } from './types.ts';

/** Mails as .eml files in a folder, that any mail program opens: what one machine does in place of sending. */
export const createCourrierDossier = (dossier: string): Courrier => ({
  async send({ a, octets }) {
    await mkdir(dossier, { recursive: true, mode: 0o700 });
    const nom = createHash('sha256').update(a).update(octets).digest('hex').slice(0, 16);
    const provisoire = join(dossier, `.${nom}.partiel`);
    try {
      await writeFile(provisoire, octets, { mode: 0o600, flush: true });
      await rename(provisoire, join(dossier, `${nom}.eml`));
    } catch (erreur) {
      await rm(provisoire, { force: true });
      throw erreur;
    }
  },
});
