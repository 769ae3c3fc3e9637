import { SaxesParser } from 'saxes';

/** An XML element: names without their prefix, the namespace beside. */
export interface Element {
  readonly nom: string;
  readonly espace: string;
  readonly attributs: Readonly<Record<string, string>>;
  readonly enfants: readonly Element[];
  /** Text directly inside, trimmed. */
  readonly texte: string;
  readonly ligne: number;
  readonly parent: Element | null;
}

type EnCours = { -readonly [K in keyof Element]: Element[K] } & { enfants: EnCours[] };

/** Why a text is not XML, and where. */
export class XmlMalForme extends Error {
  override readonly name = 'XmlMalForme';
  readonly ligne: number;

  constructor(message: string, ligne: number) {
    super(message);
    this.ligne = ligne;
  }
}

/**
 * Reads an XML text. A DOCTYPE is refused: no manifest needs one, and its entities can read other files.
 * @throws XmlMalForme
 */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  let racine: EnCours | null = null;
  let courant: EnCours | null = null;
  parser.on('error', (erreur) => {
    throw new XmlMalForme(erreur.message, parser.line);
  });
  parser.on('doctype', () => {
    throw new XmlMalForme('DOCTYPE', parser.line);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const attributs = Object.fromEntries(Object.values(attributes).map((a) => [a.name, a.value]));
    const element: EnCours = {
      nom: local,
      espace: uri,
      attributs,
      enfants: [],
      texte: '',
      ligne: parser.line,
      parent: courant,
    };
    if (courant) courant.enfants.push(element);
    else racine = element;
    courant = element;
  });
  parser.on('text', (texte) => {
    if (courant) courant.texte = (courant.texte + texte).trim();
  });
  parser.on('closetag', () => {
    courant = (courant?.parent as EnCours | null) ?? null;
  });
  parser.write(xml).close();
  if (!racine) throw new XmlMalForme('document vide', 1);
  return racine;
}

/** The element and all below, in the order of the file. */
export const allElements = (element: Element): readonly Element[] => [
  element,
  ...element.enfants.flatMap(allElements),
];

/** First child of that name. */
export const childOf = (element: Element | undefined, nom: string): Element | undefined =>
  element?.enfants.find((enfant) => enfant.nom === nom);

/** Element at the end of a path of first children. */
export const descend = (element: Element, ...noms: readonly string[]): Element | undefined =>
  noms.reduce<Element | undefined>((courant, nom) => childOf(courant, nom), element);
