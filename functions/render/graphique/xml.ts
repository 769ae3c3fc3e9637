import { boundMarques } from '../../../domain/texte/marques.ts';
import { stripCaches } from '../../../domain/texte/neutralise.ts';

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids, even escaped: an SVG that holds one is refused whole by its reader. */
const INTERDITS = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Texts of every day: letters of French, figures, our spaces and dashes, and nothing to escape nor to hide. Most texts are. */
export const SANS_RISQUE = /^[ !#-%(-;=?-~\u00a0-\u017f\u2010-\u2015\u2019\u202f\u2212]*$/;

/** Text or attribute value, safe in SVG and HTML: nothing hidden, nothing that turns the rest around, no accents that pile up. */
export function escapeXml(texte: string): string {
  if (SANS_RISQUE.test(texte)) return texte;
  return boundMarques(stripCaches(texte))
    .replace(INTERDITS, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITES[c] ?? c);
}

/** A coordinate with one decimal at most: smaller files, same drawing. */
export function coord(n: number): string {
  const dixiemes = Math.round(n * 10);
  const reste = Math.abs(dixiemes % 10);
  // Whole numbers are written much faster than decimals, and charts are made of coordinates.
  return reste === 0
    ? String(dixiemes / 10)
    : `${dixiemes < 0 ? '-' : ''}${(Math.abs(dixiemes) - reste) / 10}.${reste}`;
}
