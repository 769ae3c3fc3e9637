/** A piece of text to put in the place of another; an insertion where `debut` is `fin`. */
export interface Edition {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}

/**
 * Applies editions, given in any order. Two insertions at the same place keep the order in which they are given.
 *
 * @throws Error when two editions overlap: the file would be damaged.
 */
export function applyEditions(texte: string, editions: readonly Edition[]): string {
  const triees = editions.toSorted((a, b) => a.debut - b.debut || a.fin - b.fin);
  const morceaux: string[] = [];
  let place = 0;
  for (const edition of triees) {
    if (edition.debut < place) throw new Error('Deux éditions se chevauchent.');
    morceaux.push(texte.slice(place, edition.debut), edition.texte);
    place = edition.fin;
  }
  morceaux.push(texte.slice(place));
  return morceaux.join('');
}

export const escapeTexte = (texte: string): string =>
  texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For a double-quoted attribute; line breaks and tabs would otherwise be read as spaces. */
export const escapeAttribut = (texte: string): string =>
  escapeTexte(texte)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`);

const ATTRIBUT = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/uy;

/**
 * A tag with some attributes set, or taken away where the value is null. The others keep their very characters and order.
 *
 * @param balise the tag as it stands in the file, `<c r="I9" s="3"/>`.
 */
export function withAttributs(balise: string, valeurs: Readonly<Record<string, string | null>>): string {
  const nom = /^<[^\s/>]+/u.exec(balise)?.[0] ?? '';
  const gardes: string[] = [];
  const faits = new Set<string>();
  ATTRIBUT.lastIndex = nom.length;
  let fin = nom.length;
  for (let trouve = ATTRIBUT.exec(balise); trouve; trouve = ATTRIBUT.exec(balise)) {
    const [brut, attribut = ''] = trouve;
    const valeur = valeurs[attribut];
    fin = ATTRIBUT.lastIndex;
    faits.add(attribut);
    if (valeur === undefined) gardes.push(brut);
    else if (valeur !== null) gardes.push(` ${attribut}="${escapeAttribut(valeur)}"`);
  }
  for (const [attribut, valeur] of Object.entries(valeurs)) {
    if (valeur !== null && !faits.has(attribut)) gardes.push(` ${attribut}="${escapeAttribut(valeur)}"`);
  }
  return nom + gardes.join('') + balise.slice(fin);
}

/** `<a/>` as `<a>`. */
export const openBalise = (balise: string): string => balise.replace(/\s*\/>$/u, '>');
/** `<a>` as `<a/>`. */
export const closeBalise = (balise: string): string => balise.replace(/\s*\/?>$/u, '/>');
