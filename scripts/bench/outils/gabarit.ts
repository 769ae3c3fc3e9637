const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (texte: string): string => texte.replace(/[&<>"']/g, (signe) => ENTITES[signe] ?? signe);
const unescape = (texte: string): string =>
  Object.entries(ENTITES).reduceRight((reste, [signe, entite]) => reste.replaceAll(entite, signe), texte);

/** A page as a template would hold it: markup as it is, and texts still to be escaped, in turn. */
export type Gabarit = readonly { readonly balises: string; readonly texte: string }[];

/**
 * Cuts a page into its markup and its texts. What is left to do to write it again is the least that any template does:
 * escape each text and join.
 */
export function cutPage(html: string): Gabarit {
  // A chart in two shapes is one <svg> around two.
  return (
    html.match(
      /(?:<svg[^>]*>(?:<svg[\s\S]*?<\/svg>)+<\/svg>|<(?:style|svg)[\s\S]*?<\/(?:style|svg)>|<[^>]*>)+|[^<]+/g,
    ) ?? []
  ).map((morceau) =>
    morceau.startsWith('<') ? { balises: morceau, texte: '' } : { balises: '', texte: unescape(morceau) },
  );
}

/** Writes the page again from its template. */
export function joinPage(gabarit: Gabarit): string {
  let html = '';
  for (const { balises, texte } of gabarit) html += balises + escape(texte);
  return html;
}
