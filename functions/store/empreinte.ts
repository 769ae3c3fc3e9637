import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex, of bytes or of the UTF-8 of a text. */
export const sha256Of = (contenu: Uint8Array | string): string =>
  createHash('sha256').update(contenu).digest('hex');
