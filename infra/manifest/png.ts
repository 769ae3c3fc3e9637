const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the first chunk: length, `IHDR`, width and height as big-endian integers. */
const ENTETE = 24;

/** Width and height of a PNG file in pixels, from its header; null when it is not one. */
export function readPngSize(
  octets: Uint8Array,
): { readonly largeur: number; readonly hauteur: number } | null {
  const ihdr = String.fromCharCode(...octets.subarray(12, 16));
  if (octets.length < ENTETE || ihdr !== 'IHDR' || SIGNATURE.some((octet, i) => octets[i] !== octet))
    return null;
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  return { largeur: vue.getUint32(16), hauteur: vue.getUint32(20) };
}
