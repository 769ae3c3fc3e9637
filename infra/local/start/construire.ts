import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RACINE = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the add-in is built. */
export const DOSSIER_COMPLEMENT = join(RACINE, 'dist/addin');
/** What the add-in is made of: a change in one of them makes the built files old. */
const SOURCES = [
  'addin',
  'domain',
  'scripts/statiques.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Instant of the last change of a file, or of what a folder holds, in milliseconds; 0 when it is not there. */
function lastChange(chemin: string): number {
  const etat = statSync(chemin, { throwIfNoEntry: false });
  if (!etat) return 0;
  if (!etat.isDirectory()) return etat.mtimeMs;
  const dedans = readdirSync(chemin).map((nom) => lastChange(join(chemin, nom)));
  // A file that was taken away only changes its folder.
  return Math.max(etat.mtimeMs, ...dedans);
}

/** Whether the built add-in is there and younger than its sources. */
export function isAJour(dossier: string, sources: readonly string[]): boolean {
  const construit = statSync(join(dossier, 'page.html'), { throwIfNoEntry: false });
  return construit !== undefined && sources.every((source) => lastChange(source) <= construit.mtimeMs);
}

export type Construction = 'a-jour' | 'construit' | 'echec';

/**
 * Builds the add-in when it is missing or older than its sources, in a process of its own. Never rejects: the rest of the post
 * works without it.
 */
export async function buildComplement(): Promise<Construction> {
  const sources = SOURCES.map((source) => join(RACINE, source));
  if (isAJour(DOSSIER_COMPLEMENT, sources)) return 'a-jour';
  const vite = join(RACINE, 'node_modules/vite/bin/vite.js');
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: RACINE,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return 'construit';
  } catch {
    return 'echec';
  }
}
