import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses: 256 bits, 43 characters. */
export const drawSecret = (): string => randomBytes(32).toString('base64url');

export const drawId = (): string => randomBytes(12).toString('base64url');

/** S256 challenge of a secret (RFC 7636). */
export const challengeOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** What a secret of ours looks like: anything else is not even looked for. */
export const isSecret = (texte: string): boolean => /^[\w-]{43}$/.test(texte);

export const sameText = (un: string, autre: string): boolean => {
  const [a, b] = [Buffer.from(un), Buffer.from(autre)];
  return a.length === b.length && timingSafeEqual(a, b);
};
