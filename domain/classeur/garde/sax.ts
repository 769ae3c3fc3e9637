import { SaxesParser } from 'saxes';
import { EspacesOdf, EspacesOoxml, splitNom } from './espaces-de-noms.ts';
import { LIMITES } from './limites.ts';
import { ErreurFichier } from './refus.ts';

/** Deeper than any workbook, shallower than what fills memory with open tags. */
const PROFONDEUR_MAX = 64;
const ATTRIBUTS_MAX = 200;

export type Attributs = Readonly<Record<string, string>>;

export interface LecteurXml {
  /**
   * `nom`: for OOXML, the name without prefix of an element of the namespace of the root (`c`, `sheetData`), and the whole name of
   * any other (`x15:workbookPr`). For ODF, the name with the prefixes of the standard (`table:table-cell`), whatever those of the file.
   */
  readonly open?: (nom: string, attributs: Attributs) => void;
  readonly close?: (nom: string) => void;
  readonly text?: (texte: string) => void;
}

/** Thrown by a handler that has all it wants: the rest of the text is not read. */
export class ArretLecture extends Error {}

/**
 * Reads an XML text event by event, bounded in depth, elements and attributes. Throws `ErreurFichier`: `FICHIER-ABIME` when it is
 * not well formed, `FICHIER-DOCTYPE` when it has a DOCTYPE. What a handler throws goes through,
 * but `ArretLecture`.
 */
export function scanXml(texte: string, lecteur: LecteurXml, prefixes: 'sans' | 'avec' = 'sans'): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const espaces = prefixes === 'sans' ? new EspacesOoxml() : new EspacesOdf();
  const ouverts: (string | null)[] = [];
  let declare = false;
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
    declare = false;
    elements += 1;
    if (ouverts.length >= PROFONDEUR_MAX || elements > LIMITES.elements)
      throw new ErreurFichier('FICHIER-BOMBE');
  });
  parser.on('attribute', ({ name }) => {
    declare ||= name.startsWith('xmlns');
    if ((attributs += 1) > ATTRIBUTS_MAX) throw new ErreurFichier('FICHIER-BOMBE');
  });
  parser.on('opentag', (balise) => {
    const nom = espaces.open(balise.name, balise.attributes, declare);
    ouverts.push(nom);
    if (nom !== null) lecteur.open?.(nom, espaces.attributs(balise.attributes));
  });
  parser.on('closetag', () => {
    const nom = ouverts.pop() ?? null;
    espaces.close();
    if (nom !== null) lecteur.close?.(nom);
  });
  if (lecteur.text) {
    const { text } = lecteur;
    const tell = (morceau: string): void => {
      if (ouverts.at(-1) !== null) text(morceau);
    };
    parser.on('text', tell);
    parser.on('cdata', tell);
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
    (candidat) => splitNom(candidat).local === nom && !candidat.startsWith('xmlns'),
  );
  return cle === undefined ? undefined : attributs[cle];
}
