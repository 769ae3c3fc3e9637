import type { FichierProduit } from '../service/index.ts';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
export const TYPES_CLASSEUR = Object.values(TYPES);

/** A file to save. The name comes from its sender: only RFC 5987 can hold it. */
export function download(
  { nom, octets }: FichierProduit,
  entetes: Readonly<Record<string, string>> = {},
): Response {
  const extension = nom.split('.').at(-1)?.toLowerCase() ?? '';
  const encode = encodeURIComponent(nom).replace(/['()*]/g, (x) => `%${x.charCodeAt(0).toString(16)}`);
  return new Response(new Uint8Array(octets), {
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encode}`,
      ...entetes,
    },
  });
}

/** Headers that tell the very bytes by their SHA-256 (RFC 9110, RFC 9530). */
export const entetesEmpreinte = (sha256: string): Record<string, string> => ({
  ETag: `"${sha256}"`,
  'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
});
