const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** Goes on with a CRC-32 (ZIP's) from `crc`, 0 at the start. */
export function crc32(octets: Uint8Array, crc = 0): number {
  let c = ~crc;
  for (const octet of octets) c = (TABLE[(c ^ octet) & 0xff] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}
