import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findTable, readCmap } from './cmap.ts';

/** The weights that the poster is set in. */
export type Graisse = 400 | 600 | 700;

const FICHIERS: Readonly<Record<Graisse, readonly [dossier: string, fichier: string]>> = {
  400: ['400Regular', 'Inter_400Regular.ttf'],
  600: ['600SemiBold', 'Inter_600SemiBold.ttf'],
  700: ['700Bold', 'Inter_700Bold.ttf'],
};

/** Height of a capital, in em, the same in the three weights. */
export const CAPITALE = 0.7275390625;

/** Folder of the Inter TTF files, one subfolder a weight. */
function dossierInter(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
}

/** Folders to give to the compiler: each one is read at start, so none but those in use. */
export function dossiersInter(): readonly string[] {
  const racine = dossierInter();
  return Object.values(FICHIERS).map(([dossier]) => join(racine, dossier));
}

/** How wide what a font draws is. */
export interface Police {
  /** Advance of a code point, in em; 0 for one that it cannot draw. */
  readonly avance: (point: number) => number;
}

/** The TrueType file of a weight. */
export const readInter = (graisse: Graisse): Buffer =>
  readFileSync(join(dossierInter(), ...FICHIERS[graisse]));

const connues = new Map<Graisse, Police>();

/** A weight of Inter, read once. */
export function police(graisse: Graisse): Police {
  const connue = connues.get(graisse);
  if (connue) return connue;
  const lue = readPolice(readInter(graisse));
  connues.set(graisse, lue);
  return lue;
}

/** Reads `cmap`, `hhea`, `hmtx` and the em of a TrueType file (OpenType specification). */
function readPolice(octets: Buffer): Police {
  const em = octets.readUInt16BE(findTable(octets, 'head') + 18);
  const derniere = octets.readUInt16BE(findTable(octets, 'hhea') + 34) - 1;
  const hmtx = findTable(octets, 'hmtx');
  const avances = new Map<number, number>();
  for (const [point, glyphe] of readCmap(octets)) {
    avances.set(point, octets.readUInt16BE(hmtx + 4 * Math.min(glyphe, derniere)) / em);
  }
  return { avance: (point) => avances.get(point) ?? 0 };
}
