import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierInter } from './compilateur.ts';

/** Shown in place of what Inter cannot draw (an emoji, a Chinese character): visible, so that nothing vanishes silently. */
const REMPLACEMENT = '\u{25A1}';
/** Longest run without a space that a column can hold; beyond, a break is allowed inside (addresses). */
const MOT_MAX = 24;

let connus: ReadonlySet<number> | undefined;

/**
 * A text that Inter can draw in full: PDF/UA refuses a document with a single missing glyph, and one emoji in a
 * comment must not cost the poster. Invisible format characters go, unknown ones become « □ », long words may break.
 */
export function printable(texte: string): string {
  connus ??= readGlyphes(readFileSync(join(dossierInter(), '400Regular', 'Inter_400Regular.ttf')));
  const glyphes = connus;
  const sur = texte
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu, '');
  const lisible = [...sur].map((c) => (c === '\n' || glyphes.has(c.codePointAt(0) ?? 0) ? c : REMPLACEMENT));
  return lisible
    .join('')
    .replace(/□{2,}/g, REMPLACEMENT)
    .replace(new RegExp(`[^\\s\u00A0\u202F]{${MOT_MAX}}(?=[^\\s])`, 'g'), '$&\u200B');
}

/** Code points that a TrueType file can draw: its `cmap` tables of formats 4 and 12 (OpenType specification). */
export function readGlyphes(police: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  const cmap = findTable(police, 'cmap');
  const nombre = police.readUInt16BE(cmap + 2);
  for (let i = 0; i < nombre; i += 1) {
    const table = cmap + police.readUInt32BE(cmap + 8 + i * 8);
    const format = police.readUInt16BE(table);
    if (format === 4) addFormat4(police, table, points);
    if (format === 12) addFormat12(police, table, points);
  }
  return points;
}

function findTable(police: Buffer, nom: string): number {
  const nombre = police.readUInt16BE(4);
  for (let i = 0; i < nombre; i += 1) {
    const entree = 12 + i * 16;
    if (police.toString('latin1', entree, entree + 4) === nom) return police.readUInt32BE(entree + 8);
  }
  throw new TypeError(`Police sans table ${nom}`);
}

function addFormat4(police: Buffer, table: number, points: Set<number>): void {
  const taille = police.readUInt16BE(table + 6);
  for (let i = 0; i < taille; i += 2) {
    const fin = police.readUInt16BE(table + 14 + i);
    const debut = police.readUInt16BE(table + 16 + taille + i);
    for (let c = debut; c <= fin && c < 0xffff; c += 1) points.add(c);
  }
}

function addFormat12(police: Buffer, table: number, points: Set<number>): void {
  const groupes = police.readUInt32BE(table + 12);
  for (let i = 0; i < groupes; i += 1) {
    const debut = police.readUInt32BE(table + 16 + i * 12);
    const fin = police.readUInt32BE(table + 20 + i * 12);
    for (let c = debut; c <= fin; c += 1) points.add(c);
  }
}
