/**
 * A failure that has one clear sentence for the person at the keyboard: no stack trace is shown for it.
 * Anything else that is thrown is a bug, and shows as one.
 */
export class Echec extends Error {
  override readonly name = 'Echec';
}

/** The code of a Node system error (`EADDRINUSE`, `EACCES`…), or null. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
