import { createHmac, timingSafeEqual } from 'node:crypto';
import { Probleme } from './problemes.ts';

/** A page is turned within the hour, or the list is begun again. */
const DUREE_S = 3600;
const FORME = 'c1';

/** What a cursor is good for: one route, its parameters, one person. */
export type Portee = readonly string[];

export interface Curseurs {
  write(portee: Portee, position: string): Promise<string>;
  /** @throws Probleme for a cursor of another list, of somebody else, changed, or too old. */
  read(portee: Portee, curseur: string): Promise<string>;
}

const refus = (): Probleme =>
  new Probleme(
    'curseur-invalide',
    'Ce curseur ne vaut pas pour cette liste, ou a expiré : demandez de nouveau la première page, sans curseur.',
  );

/**
 * Cursors that only this service can write: form, expiry and position, then their HMAC-SHA-256 with what they are good for. Nothing
 * is kept for them, and a key of the database never leaves it.
 * @param secret at least 32 bytes, the same for every instance
 */
export function createCurseurs(secret: () => Promise<Uint8Array>, now: () => Date): Curseurs {
  async function sign(portee: Portee, charge: string): Promise<Buffer> {
    // As JSON: no part can pass for the end of another.
    return createHmac('sha256', await secret())
      .update(JSON.stringify([FORME, ...portee, charge]))
      .digest();
  }
  const seconde = (): number => Math.floor(now().getTime() / 1000);
  return {
    async write(portee, position) {
      const charge = Buffer.from(JSON.stringify([seconde() + DUREE_S, position])).toString('base64url');
      return [FORME, charge, (await sign(portee, charge)).toString('base64url')].join('.');
    },
    async read(portee, curseur) {
      const [forme, charge = '', signature = '', ...reste] = curseur.split('.');
      const recue = Buffer.from(signature, 'base64url');
      const juste = await sign(portee, charge);
      if (forme !== FORME || reste.length > 0 || recue.length !== juste.length) throw refus();
      if (!timingSafeEqual(recue, juste)) throw refus();
      const [expire, position] = JSON.parse(Buffer.from(charge, 'base64url').toString()) as [number, string];
      if (expire < seconde()) throw refus();
      return position;
    },
  };
}
