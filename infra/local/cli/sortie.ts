import type { Constat } from '../../../domain/controle/types.ts';
import { writeEntier } from '../ecrire.ts';
import { Echec, echecDisque, systemCode } from '../echec.ts';

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

/** Writes a file, or says in one sentence why it cannot. */
export function writeSortie(chemin: string, contenu: Uint8Array | string): void {
  try {
    writeEntier(chemin, contenu);
  } catch (error) {
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
