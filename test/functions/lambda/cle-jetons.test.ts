import { describe, expect, it } from '@jest/globals';
import { SignJWT, importJWK, jwtVerify } from 'jose';
import fc from 'fast-check';
import { deriveCleJetons } from '../../../functions/lambda/cle-jetons.ts';

const GRAINE = 'k3Jq8ZtX0mVb5RyWn2LpD7sHf4GcA9eUoTi6BvQxYzNhKr1MwEjSgPdFuCaOlI0V';

describe('the key of our bearers', () => {
  it('is the same for the same secret, and signs what it verifies', async () => {
    const jwk = deriveCleJetons(GRAINE);
    expect(deriveCleJetons(GRAINE)).toEqual(jwk);
    const { d: _d, ...publique } = jwk;
    const jeton = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .sign(await importJWK(jwk, 'ES256'));
    const { protectedHeader } = await jwtVerify(jeton, await importJWK(publique, 'ES256'));
    expect(protectedHeader.alg).toBe('ES256');
  });

  it('is a key of P-256 for any secret, and another for another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 32 }), fc.string({ minLength: 32 }), async (une, autre) => {
        const [a, b] = [deriveCleJetons(une), deriveCleJetons(autre)];
        // Refused by the engine when the point is not that of the scalar.
        await importJWK(a, 'ES256');
        expect(a.d === b.d).toBe(une === autre);
        for (const partie of [a.d, a.x, a.y]) expect(Buffer.from(partie ?? '', 'base64url')).toHaveLength(32);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a secret that could be guessed', () => {
    expect(() => deriveCleJetons('trop-court')).toThrow('32 caractères');
  });
});
