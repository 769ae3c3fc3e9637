const toBase64Url = (octets: Uint8Array): string =>
  btoa(String.fromCharCode(...octets))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** A secret that nobody guesses: 256 bits, 43 characters. */
export const drawPreuve = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

/** S256 challenge of a secret (RFC 7636): told at the departure, where the secret itself is not. */
export async function defiOf(preuve: string): Promise<string> {
  const empreinte = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(preuve));
  return toBase64Url(new Uint8Array(empreinte));
}
