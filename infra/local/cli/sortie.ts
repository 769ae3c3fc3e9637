import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Constat } from '../../../domain/controle/types.ts';
import { writeEntier, writeNeuf } from '../ecrire.ts';
import { Echec, echecDisque, systemCode } from '../echec.ts';
import { UsageError } from './options.ts';
import type { Options } from './options.ts';

/** What a command gives back: its exit code, its JSON, and the same as lines for people. */
export interface Resultat {
  /** 0 done or accepted, 1 refused, 2 unreadable file or wrong command. */
  readonly code: 0 | 1 | 2;
  readonly json: unknown;
  readonly lignes: readonly string[];
}

const TITRES: Readonly<Record<Constat['severite'], string>> = {
  bloquant: 'Bloquant',
  'a-justifier': 'À justifier',
  avertissement: 'Avertissement',
};

/** A constat as one line: severity, code, and its sentence, which names sheet and cell. */
export function constatLigne({ severite, code, message }: Constat): string {
  return `${TITRES[severite]} [${code}] ${message}`;
}

const listOf = (extensions: readonly string[]): string =>
  extensions.length === 1
    ? String(extensions[0])
    : `${extensions.slice(0, -1).join(', ')} ou ${extensions.at(-1) ?? ''}`;

/**
 * The extension of a file to write, in lower case, once it is known to be one that the command writes.
 * @throws {UsageError} for another one: a name that lies of its content opens nowhere
 */
export function checkExtension(chemin: string, extensions: readonly string[]): string {
  const extension = extname(chemin).toLowerCase();
  if (extensions.includes(extension)) return extension;
  throw new UsageError(`--out ${chemin} : donnez un nom qui finit par ${listOf(extensions)}.`);
}

/**
 * Refuses a file that is there, unless `--force` is given. Called before anything is done: an act stays done, whatever comes of its
 * files.
 * @throws {UsageError}
 */
export function guardLibre(options: Options, chemin: string): void {
  if (options.has('force') || !existsSync(chemin)) return;
  throw new UsageError(
    `${chemin} existe déjà, et rien n’y est écrit. Donnez un autre nom, ou ajoutez --force pour le remplacer.`,
  );
}

/** Writes a file, over no other one unless `--force` is given, or says in one sentence why it cannot. */
export function writeSortie(options: Options, chemin: string, contenu: Uint8Array | string): void {
  guardLibre(options, chemin);
  try {
    // A file that came since is not written over either.
    (options.has('force') ? writeEntier : writeNeuf)(chemin, contenu);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') guardLibre(options, chemin);
    if (systemCode(error) === 'ENOENT')
      throw new Echec(`Le fichier ${chemin} ne peut pas être écrit : le dossier n’existe pas.`);
    throw echecDisque(error, chemin) ?? error;
  }
}

/** Prints a result on standard output. */
export function printResultat(resultat: Resultat, json: boolean): void {
  const texte = json ? JSON.stringify(resultat.json, null, 2) : resultat.lignes.join('\n');
  if (texte) process.stdout.write(`${texte}\n`);
}
