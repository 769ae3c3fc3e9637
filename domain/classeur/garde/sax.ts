import { SaxesParser } from 'saxes';
import { LIMITES } from './limites.ts';
import { ErreurFichier } from './refus.ts';

/** Deeper than any workbook, shallower than what fills memory with open tags. */
const PROFONDEUR_MAX = 64;
const ATTRIBUTS_MAX = 200;

export type Attributs = Readonly<Record<string, string>>;

export interface LecteurXml {
  /** `nom` is the name without prefix for OOXML (`c`, `sheetData`), with it for ODF, as `prefixes` says. */
  readonly open?: (nom: string, attributs: Attributs) => void;
  readonly close?: (nom: string) => void;
  readonly text?: (texte: string) => void;
}

/** Thrown by a handler that has all it wants: the rest of the text is not read. */
export class ArretLecture extends Error {}

const localName = (nom: string): string => nom.slice(nom.indexOf(':') + 1);

/**
 * Reads an XML text event by event, bounded in depth, elements and attributes. Throws `ErreurFichier`: `FICHIER-ABIME` when it is
 * not well formed, `FICHIER-DOCTYPE` when it has a DOCTYPE. What a handler throws goes through,
 * but `ArretLecture`.
 */
export function scanXml(texte: string, lecteur: LecteurXml, prefixes: 'sans' | 'avec' = 'sans'): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const name = prefixes === 'avec' ? (nom: string): string => nom : localName;
  let profondeur = 0;
  let attributs = 0;
  let elements = 0;
  parser.on('error', () => {
    throw new ErreurFichier('FICHIER-ABIME');
  });
  parser.on('doctype', () => {
    throw new ErreurFichier('FICHIER-DOCTYPE');
  });
  parser.on('opentagstart', () => {
    attributs = 0;
    profondeur += 1;
    elements += 1;
    if (profondeur > PROFONDEUR_MAX || elements > LIMITES.elements) throw new ErreurFichier('FICHIER-BOMBE');
  });
  parser.on('attribute', () => {
    if ((attributs += 1) > ATTRIBUTS_MAX) throw new ErreurFichier('FICHIER-BOMBE');
  });
  parser.on('opentag', (balise) => lecteur.open?.(name(balise.name), balise.attributes));
  parser.on('closetag', (balise) => {
    profondeur -= 1;
    lecteur.close?.(name(balise.name));
  });
  if (lecteur.text) {
    const text = lecteur.text;
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    parser.write(texte).close();
  } catch (erreur) {
    if (!(erreur instanceof ArretLecture)) throw erreur;
  }
}

/** An attribute by its name without prefix (`id` for `r:id`), since producers choose their prefixes. */
export function localAttribut(attributs: Attributs, nom: string): string | undefined {
  const direct = attributs[nom];
  if (direct !== undefined) return direct;
  const cle = Object.keys(attributs).find(
    (candidat) => localName(candidat) === nom && !candidat.startsWith('xmlns'),
  );
  return cle === undefined ? undefined : attributs[cle];
}
