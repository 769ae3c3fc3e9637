import { SaxesParser } from 'saxes';
import { ErreurFichier } from '../../../../domain/classeur/garde/index.ts';
import type { Attributs } from '../../../../domain/classeur/garde/index.ts';

/** A tag with its place in the text: `texte.slice(debut, fin)` is the tag, brackets included. */
export interface Balise {
  readonly nom: string;
  readonly attributs: Attributs;
  readonly debut: number;
  readonly fin: number;
  /** `<c/>`: its closing is told right after, at the same place. */
  readonly vide: boolean;
}

export interface LecteurBalises {
  readonly open?: (balise: Balise) => void;
  readonly close?: (nom: string, debut: number, fin: number) => void;
  readonly text?: (texte: string) => void;
}

/** Name without its prefix: producers of OOXML choose theirs. */
export const localNom = (nom: string): string => nom.slice(nom.indexOf(':') + 1);
/** Prefix of a name, colon included. */
export const prefixeOf = (nom: string): string => nom.slice(0, nom.indexOf(':') + 1);

/** Thrown by a handler that has seen enough. */
class ArretBalises extends Error {}

/**
 * Reads an XML text tag by tag with places, names with their prefix. The text must have passed the guards (no DOCTYPE).
 * Throws `ErreurFichier` when it is not well formed.
 */
export function scanBalises(texte: string, lecteur: LecteurBalises): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  // A tag ends where the parser stands, and holds no other « < ».
  const debutOf = (fin: number): number => texte.lastIndexOf('<', fin - 1);
  parser.on('error', () => {
    throw new ErreurFichier('FICHIER-ABIME');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const fin = parser.position;
    lecteur.open?.({ nom: name, attributs: attributes, debut: debutOf(fin), fin, vide: isSelfClosing });
  });
  parser.on('closetag', ({ name }) => {
    const fin = parser.position;
    lecteur.close?.(name, debutOf(fin), fin);
  });
  if (lecteur.text) {
    parser.on('text', lecteur.text);
    parser.on('cdata', lecteur.text);
  }
  try {
    parser.write(texte).close();
  } catch (erreur) {
    if (!(erreur instanceof ArretBalises)) throw erreur;
  }
}
