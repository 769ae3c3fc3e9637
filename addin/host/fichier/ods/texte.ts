import { escapeTexte } from '../xml/edition.ts';

/** Readers bound the spaces that one element may stand for. */
const ESPACES_MAX = 100;

function renderEspaces(nombre: number): string {
  let xml = '';
  for (let reste = nombre; reste > 0; reste -= ESPACES_MAX) {
    const n = Math.min(reste, ESPACES_MAX);
    xml += n === 1 ? '<text:s/>' : `<text:s text:c="${n}"/>`;
  }
  return xml;
}

function renderParagraphe(ligne: string): string {
  const morceaux = ligne.match(/ +|\t|[^ \t]+/gu) ?? [];
  const contenu = morceaux.map((morceau, rang) => {
    if (morceau === '\t') return '<text:tab/>';
    if (!morceau.startsWith(' ')) return escapeTexte(morceau);
    // A lone space between two words is itself; the others are said, since readers fold them.
    const voisins = [morceaux[rang - 1], morceaux[rang + 1]];
    const entreMots = voisins.every((voisin) => voisin !== undefined && voisin !== '\t');
    return entreMots ? ` ${renderEspaces(morceau.length - 1)}` : renderEspaces(morceau.length);
  });
  return contenu.length === 0 ? '<text:p/>' : `<text:p>${contenu.join('')}</text:p>`;
}

/** A text as the paragraphs of a cell: one a line, spaces and tabs kept. */
export const renderTexte = (texte: string): string => texte.split('\n').map(renderParagraphe).join('');
