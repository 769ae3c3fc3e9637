/** What XML 1.0 holds in no way. */
const INTERDITS = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (texte: string): string =>
  texte.replace(INTERDITS, '').replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe);

type Attributs = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A piece of XML that is well formed by itself. */
export interface Xml {
  readonly xml: string;
}

/** An element: attributes without value are left out, texts are escaped, pieces are written as they are. */
export function element(
  nom: string,
  attributs: Attributs = {},
  ...contenu: readonly (string | Xml | readonly Xml[] | null)[]
): Xml {
  const dits = Object.entries(attributs).map(([cle, valeur]) =>
    valeur === null || valeur === undefined
      ? ''
      : ` ${cle}="${escape(String(valeur)).replaceAll('\n', '&#10;')}"`,
  );
  const dedans = contenu
    .flat()
    .map((un) => (un === null ? '' : typeof un === 'string' ? escape(un) : un.xml));
  const debut = `<${nom}${dits.join('')}`;
  return { xml: dedans.length === 0 ? `${debut}/>` : `${debut}>${dedans.join('')}</${nom}>` };
}

/** A text as paragraphs of a cell: ODF joins the spaces that follow each other, unless they are counted. */
export const paragraphes = (
  texte: string,
  habille: (dedans: readonly (string | Xml)[]) => Xml | null = () => null,
) =>
  texte.split('\n').map((ligne) => {
    const morceaux = ligne.split(/(^ +| {2,}| +$)/).map((un): string | Xml => {
      if (!/^ +$/.test(un)) return un;
      return element('text:s', { 'text:c': un.length });
    });
    const habilles = habille(morceaux);
    return element('text:p', {}, ...(habilles ? [habilles] : morceaux));
  });
