import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { systemCode } from '../echec.ts';

/** Larger files are refused before they are read: the reader's own limit is lower. */
const TAILLE_MAX = 64 * 1024 * 1024;

/** A file from disk, or the sentence that says why there is none. */
export type FichierLu =
  | { readonly lu: true; readonly nom: string; readonly octets: Uint8Array }
  | { readonly lu: false; readonly code: string; readonly message: string };

/** Reads a file that the user named. Never throws. */
export function readFichier(chemin: string): FichierLu {
  try {
    const infos = statSync(chemin);
    if (!infos.isFile()) {
      return {
        lu: false,
        code: 'FICHIER-ABSENT',
        message: `${chemin} n’est pas un fichier : indiquez un classeur .xlsx ou .ods.`,
      };
    }
    if (infos.size > TAILLE_MAX) {
      return {
        lu: false,
        code: 'FICHIER-TROP-GRAND',
        message: `${chemin} est trop grand pour être un classeur de Transparence.`,
      };
    }
    return { lu: true, nom: basename(chemin), octets: new Uint8Array(readFileSync(chemin)) };
  } catch (error) {
    const message =
      systemCode(error) === 'ENOENT'
        ? `Le fichier ${chemin} n’existe pas : vérifiez son nom et son dossier.`
        : `Le fichier ${chemin} ne peut pas être lu : vérifiez vos droits et fermez-le dans les autres programmes.`;
    return { lu: false, code: 'FICHIER-ABSENT', message };
  }
}
