import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Base } from './base.ts';
import { CLE_SECRET_CURSEURS } from './cles.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { FORME, parseItem } from './items.ts';

const itemSecret = z.object({ v: z.literal(FORME), secret: z.string().regex(/^[0-9a-f]{64}$/) });

export interface StoreSecret {
  /** Key of the cursors of lists: 32 random bytes, made at the first call and the same for every instance afterwards. */
  readSecretCurseurs(): Promise<Uint8Array>;
}

/** Kept in the table and not in the settings: nobody has to make it, hand it over or see it. An export does not carry it. */
export function createStoreSecret(base: Base): StoreSecret {
  async function read(): Promise<Uint8Array> {
    const cle = CLE_SECRET_CURSEURS;
    const connu = await base.get(cle);
    if (!connu) await base.putIfAbsent({ ...cle, v: FORME, secret: randomBytes(32).toString('hex') });
    const item = connu ?? (await base.get(cle));
    if (!item) throw new DonneeCorrompue(`${cle.PK} ${cle.SK}`);
    return Buffer.from(parseItem(itemSecret, item).secret, 'hex');
  }
  let connu: Promise<Uint8Array> | null = null;
  return {
    readSecretCurseurs: () =>
      (connu ??= read().catch((erreur: unknown) => {
        connu = null;
        throw erreur;
      })),
  };
}
