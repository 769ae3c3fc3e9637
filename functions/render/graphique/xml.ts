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

/** Text or attribute value, safe in SVG and HTML: nothing hidden, nothing that turns the rest around. */
export function escapeXml(texte: string): string {
  return stripCaches(texte)
    .replace(INTERDITS, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITES[c] ?? c);
}

/** A coordinate with one decimal at most: smaller files, same drawing. */
export function coord(n: number): string {
  return String(Math.round(n * 10) / 10);
}
