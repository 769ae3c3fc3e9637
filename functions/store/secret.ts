import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Base } from './base.ts';
import { CLE_SECRET_COMPTES, CLE_SECRET_CURSEURS } from './cles.ts';
import type { Cle } from './cles.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { FORME, parseItem } from './items.ts';

const itemSecret = z.object({ v: z.literal(FORME), secret: z.string().regex(/^[0-9a-f]{64}$/) });

export interface StoreSecret {
  /** Key of the cursors of lists: 32 random bytes, made at the first call and the same for every instance afterwards. */
  readSecretCurseurs(): Promise<Uint8Array>;
}

export interface StoreSecretComptes {
  /** Key of what audit lines call an account: made likewise, and another one. */
  readSecretComptes(): Promise<Uint8Array>;
}

/** Kept in the table and not in the settings: nobody has to make it, hand it over or see it. An export does not carry it. */
function createSecret(base: Base, cle: Cle): () => Promise<Uint8Array> {
  async function read(): Promise<Uint8Array> {
    const connu = await base.get(cle);
    if (!connu) await base.putIfAbsent({ ...cle, v: FORME, secret: randomBytes(32).toString('hex') });
    const item = connu ?? (await base.get(cle));
    if (!item) throw new DonneeCorrompue(`${cle.PK} ${cle.SK}`);
    return Buffer.from(parseItem(itemSecret, item).secret, 'hex');
  }
  let connu: Promise<Uint8Array> | null = null;
  return () =>
    (connu ??= read().catch((erreur: unknown) => {
      connu = null;
      throw erreur;
    }));
}

export const createStoreSecret = (base: Base): StoreSecret => ({
  readSecretCurseurs: createSecret(base, CLE_SECRET_CURSEURS),
});

export const createStoreSecretComptes = (base: Base): StoreSecretComptes => ({
  readSecretComptes: createSecret(base, CLE_SECRET_COMPTES),
});
