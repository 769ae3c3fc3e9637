import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Courrier } from '../../../functions/remind/index.ts';
import { PRIVE, writeNeuf } from '../ecrire.ts';
import { systemCode } from '../echec.ts';
import { makeDossier } from '../make-dossier.ts';

/** The same mail is there already; anything else under its name (what somebody changed, a folder) is not. */
function isDeja(chemin: string, octets: Uint8Array): boolean {
  try {
    return readFileSync(chemin).equals(octets);
  } catch {
    return false;
  }
}

/**
 * Mails as .eml files in a folder, that any mail program opens: what one machine does in place of sending. A file is there whole or
 * not at all, and takes the place of none: where its name has another content, it gets the next one (`-2`).
 */
export const createCourrierDossier = (dossier: string): Courrier => ({
  // A mail that cannot be written is a promise that fails.
  send: async ({ a, octets }) => {
    await Promise.resolve();
    makeDossier(dossier, 0o700);
    const nom = createHash('sha256').update(a).update(octets).digest('hex').slice(0, 16);
    for (let rang = 1; ; rang += 1) {
      const chemin = join(dossier, rang === 1 ? `${nom}.eml` : `${nom}-${rang}.eml`);
      try {
        writeNeuf(chemin, octets, PRIVE);
        return;
      } catch (erreur) {
        if (systemCode(erreur) !== 'EEXIST') throw erreur;
        if (isDeja(chemin, octets)) return;
      }
    }
  },
});
