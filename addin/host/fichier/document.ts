import { keyOfPartie, openArchive } from '../../../domain/classeur/garde/index.ts';
import type { Fichier } from '../../../domain/classeur/lire/fichier.ts';
import { readOds } from '../../../domain/classeur/lire/ods/index.ts';
import { readXlsx } from '../../../domain/classeur/lire/xlsx/index.ts';
import { patchArchive } from './archive/index.ts';
import type { Etat } from './etat.ts';
import { ETAT_VIDE } from './etat.ts';
import { readFichierActuel } from './lecture.ts';
import { openOds } from './ods/index.ts';
import type { Support } from './support.ts';
import { openXlsx } from './xlsx/index.ts';

/** An opened workbook: its bytes, and what differs from them. */
export interface Document {
  readonly format: 'xlsx' | 'ods';
  readonly support: Support;
  /** The cells of the file as it was opened. */
  readonly ouvert: Fichier;
  readonly etat: () => Etat;
  readonly setEtat: (etat: Etat) => void;
  /** The cells as they are now. */
  readonly read: () => Fichier;
  /** The file as it is now; the very bytes that were opened when nothing differs. */
  readonly export: () => Uint8Array;
}

const DECLARATION = /^(<\?xml[^>]*\sencoding\s*=\s*)(["'])(?!utf-8)[^"']*\2/iu;
/** A part as bytes. A part that was in another encoding says so no more. */
const encode = (texte: string): Uint8Array =>
  new TextEncoder().encode(texte.replace(DECLARATION, '$1$2UTF-8$2'));

/** Opens the bytes of a workbook behind the guards of `domain/classeur/garde`. Throws `ErreurFichier`. */
export function openDocument(octets: Uint8Array): Document {
  const { format, textes } = openArchive(octets);
  const readTextes = format === 'xlsx' ? readXlsx : readOds;
  const support = format === 'xlsx' ? openXlsx(textes) : openOds(textes);
  const ouvert = readTextes(textes);
  // A sheet that cannot be read is refused now, and not at the first check.
  for (const feuille of ouvert.feuilles) feuille.read();

  let etat = ETAT_VIDE;
  let fichier: Fichier | null = ouvert;
  const changedParties = () =>
    [...support.patch(etat)].filter(([nom, texte]) => texte !== textes.get(keyOfPartie(nom)));

  return {
    format,
    support,
    ouvert,
    etat: () => etat,
    setEtat: (suivant) => {
      etat = suivant;
      fichier = null;
    },
    read: () => (fichier ??= readFichierActuel(ouvert, etat, support)),
    export: () =>
      patchArchive(
        octets,
        new Map(changedParties().map(([nom, texte]) => [nom, texte === null ? null : encode(texte)])),
      ),
  };
}
