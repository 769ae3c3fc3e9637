import { createECDH, hkdfSync } from 'node:crypto';
import type { JWK } from 'jose';

/** Order of the group of P-256 (FIPS 186-5, SP 800-186 §3.2.1.3). */
const ORDRE = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** More bits than the order has, so that the remainder is as good as uniform (FIPS 186-5, A.2.1). */
const OCTETS = 48;

const base64url = (octets: Uint8Array): string => Buffer.from(octets).toString('base64url');

/**
 * Private key of our bearers, from a secret that the cloud draws by itself: the same on every instance, and nothing for
 * an operator to make, carry or lose. Another secret is another key, and ends every session.
 * @param graine at least 32 drawn characters
 * @throws RangeError for a shorter one
 */
export function deriveCleJetons(graine: string): JWK {
  if (graine.length < 32)
    throw new RangeError('Le secret des jetons est trop court : 32 caractères au moins.');
  const tire = hkdfSync('sha256', graine, '', 'transparence/jetons/p-256', OCTETS);
  const d = (BigInt(`0x${Buffer.from(tire).toString('hex')}`) % (ORDRE - 1n)) + 1n;
  const privee = Buffer.from(d.toString(16).padStart(64, '0'), 'hex');
  const courbe = createECDH('prime256v1');
  courbe.setPrivateKey(privee);
  const point = courbe.getPublicKey();
  return {
    kty: 'EC',
    crv: 'P-256',
    d: base64url(privee),
    x: base64url(point.subarray(1, 33)),
    y: base64url(point.subarray(33)),
  };
}
