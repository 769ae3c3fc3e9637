import type { JWK } from 'jose';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { importJWK } from 'jose/key/import';
import * as z from 'zod';
import { ConnexionRefusee } from './erreurs.ts';
import { DUREES } from './reglages.ts';

const AUDIENCE = 'transparence-api';
const ALGORITHME = 'ES256';
const TYPE = 'at+jwt';

/** What a bearer of ours says: who, in which session, and which entries of the directories are theirs. */
export interface Porteur {
  readonly sub: string;
  readonly session: string;
  /** `37/<id>`: their rights are read there at each request, never from the bearer. */
  readonly personnes: readonly string[];
}

const schema = z.object({ sub: z.string(), session: z.string(), personnes: z.array(z.string()).max(50) });

export interface Jetons {
  sign(porteur: Porteur, maintenant: Date): Promise<string>;
  /** @throws ConnexionRefusee */
  verify(jeton: string, maintenant: Date): Promise<Porteur>;
}

/** Bearers of ten minutes, that our functions alone make and read. */
export function createJetons(jwk: JWK, emetteur: string): Jetons {
  const { d: _d, key_ops: _ops, ...publique } = jwk;
  const cles = Promise.all([
    importJWK(jwk, ALGORITHME),
    importJWK(publique, ALGORITHME),
    calculateJwkThumbprint(publique),
  ]);
  // Waited for at each use: a wrong key is told there, and not by ending the process.
  cles.catch(() => undefined);
  return {
    async sign({ sub, session, personnes }, maintenant) {
      const [privee, , kid] = await cles;
      const iat = Math.floor(maintenant.getTime() / 1000);
      return new SignJWT({ session, personnes: [...personnes] })
        .setProtectedHeader({ alg: ALGORITHME, typ: TYPE, kid })
        .setIssuer(emetteur)
        .setAudience(AUDIENCE)
        .setSubject(sub)
        .setIssuedAt(iat)
        .setExpirationTime(iat + DUREES.jeton)
        .sign(privee);
    },
    async verify(jeton, maintenant) {
      const [, clePublique, kid] = await cles;
      try {
        const { payload, protectedHeader } = await jwtVerify(jeton, clePublique, {
          algorithms: [ALGORITHME],
          issuer: emetteur,
          audience: AUDIENCE,
          typ: TYPE,
          requiredClaims: ['exp', 'iat', 'sub'],
          maxTokenAge: DUREES.jeton,
          currentDate: maintenant,
        });
        // One key, ours. What the header says of another place to find one is not read.
        if (protectedHeader.kid !== kid) throw new Error('kid');
        return schema.parse(payload);
      } catch (cause) {
        throw new ConnexionRefusee('jeton-refuse', { cause });
      }
    },
  };
}
