/** Where a table of a TrueType file starts. @throws {TypeError} when the file lacks it. */
export function findTable(police: Buffer, nom: string): number {
  const nombre = police.readUInt16BE(4);
  for (let i = 0; i < nombre; i += 1) {
    const entree = 12 + i * 16;
    if (police.toString('latin1', entree, entree + 4) === nom) return police.readUInt32BE(entree + 8);
  }
  throw new TypeError(`Police sans table ${nom}`);
}

/** Glyph of each code point that a TrueType file can draw: its `cmap` of formats 4 and 12 (OpenType specification). */
export function readCmap(police: Buffer): ReadonlyMap<number, number> {
  const glyphes = new Map<number, number>();
  const cmap = findTable(police, 'cmap');
  const nombre = police.readUInt16BE(cmap + 2);
  for (let i = 0; i < nombre; i += 1) {
    const table = cmap + police.readUInt32BE(cmap + 8 + i * 8);
    const format = police.readUInt16BE(table);
    if (format === 4) addFormat4(police, table, glyphes);
    if (format === 12) addFormat12(police, table, glyphes);
  }
  return glyphes;
}

function addFormat4(police: Buffer, table: number, glyphes: Map<number, number>): void {
  const taille = police.readUInt16BE(table + 6);
  for (let i = 0; i < taille; i += 2) {
    const fin = police.readUInt16BE(table + 14 + i);
    const debut = police.readUInt16BE(table + 16 + taille + i);
    const delta = police.readUInt16BE(table + 16 + taille * 2 + i);
    const decalage = table + 16 + taille * 3 + i;
    const renvoi = police.readUInt16BE(decalage);
    for (let c = debut; c <= fin && c < 0xffff; c += 1) {
      const lu = renvoi === 0 ? c : police.readUInt16BE(decalage + renvoi + (c - debut) * 2);
      if (lu !== 0) glyphes.set(c, (lu + delta) & 0xffff);
    }
  }
}

function addFormat12(police: Buffer, table: number, glyphes: Map<number, number>): void {
  const groupes = police.readUInt32BE(table + 12);
  for (let i = 0; i < groupes; i += 1) {
    const [debut = 0, fin = 0, glyphe = 0] = [0, 4, 8].map((n) =>
      police.readUInt32BE(table + 16 + i * 12 + n),
    );
    for (let c = debut; c <= fin; c += 1) glyphes.set(c, glyphe + c - debut);
  }
}
