import { boundMarques } from '../../../domain/texte/marques.ts';
import { stripCaches } from '../../../domain/texte/neutralise.ts';
import { SANS_RISQUE } from '../graphique/xml.ts';

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SIGNES = /[&<>"']/;
const TOUS_SIGNES = /[&<>"']/g;

/** What turns a text around or is not shown never reaches a page: most texts have none, and are not copied. */
const CACHES = /[\t\r\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

function escape(texte: string): string {
  if (SANS_RISQUE.test(texte)) return texte;
  const net = boundMarques(CACHES.test(texte) ? stripCaches(texte) : texte);
  return SIGNES.test(net) ? net.replace(TOUS_SIGNES, (signe) => ENTITES[signe] ?? signe) : net;
}

/** Markup that is safe to write as it is. Only `html` and `raw` make one: a string is never taken for markup. */
export class Html {
  readonly texte: string;
  constructor(texte: string) {
    this.texte = texte;
  }
}

export type Fragment = Html | string | number | null | readonly Fragment[];

function write(valeur: Fragment): string {
  if (valeur instanceof Html) return valeur.texte;
  if (typeof valeur === 'string') return escape(valeur);
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur);
  let suite = '';
  for (const partie of valeur) suite += write(partie);
  return suite;
}

/** Around a block no space is shown, so none is sent. */
const BLOCS =
  /\s*(<\/?(?:article|body|caption|dd|details|div|dl|dt|footer|h[1-6]|head|header|html|link|main|meta|nav|ol|p|section|style|summary|table|tbody|td|th|thead|title|tr|ul)\b[^<>]*>)\s*/g;

/** Line breaks and indents of the source weigh nothing in the page: one space reads the same. Spaces are written as signs. */
const compact = (morceau: string): string =>
  morceau
    .replace(/[ \n]*\n[ \n]*/g, ' ')
    .replace(BLOCS, '$1')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&#8239;', '\u202f');

/** Ends that HTML does not ask for, since what follows says them: in the rows of tables and the items of lists. */
const FINS = / *<\/(?:li|t[dhr]|thead|tbody)> */g;
const FINS_PARAGRAPHE = /<\/p>(?=<\/?(?:article|details|div|h[1-6]|p|section|table|ul)\b)/g;
const ENTRE_ELEMENTS = / *(<li\b)/g;
/** An attribute whose whole value is written in the source, and is one word. */
const MOT_SEUL = /="([\w-]+)"/g;

type Gabarit = (morceaux: TemplateStringsArray, ...valeurs: readonly Fragment[]) => Html;

/** A template, its source made ready once. */
function makeGabarit(prepare: (morceau: string) => string): Gabarit {
  const modeles = new WeakMap<TemplateStringsArray, readonly string[]>();
  return (morceaux, ...valeurs) => {
    let fixes = modeles.get(morceaux);
    if (!fixes) {
      fixes = morceaux.map(prepare);
      modeles.set(morceaux, fixes);
    }
    let suite = fixes[0] ?? '';
    for (let i = 0; i < valeurs.length; i += 1) {
      suite += write(valeurs[i] ?? null) + (fixes[i + 1] ?? '');
    }
    return new Html(suite);
  };
}

/**
 * HTML from a template: every value is escaped but `Html`; lists are joined, null writes nothing. Attributes are to be
 * written between double quotes.
 */
export const html = makeGabarit(compact);

/**
 * The same, without what HTML does not ask for (ends of cells and items, quotes around a word): what is said for each indicator is
 * said fourteen times. Values keep their quotes and their escape.
 */
export const bref = makeGabarit((morceau) =>
  compact(morceau)
    .replace(FINS, '')
    .replace(FINS_PARAGRAPHE, '')
    .replace(ENTRE_ELEMENTS, '$1')
    .replace(MOT_SEUL, '=$1'),
);

/** Markup made elsewhere (a chart, a style sheet), already escaped. */
export const raw = (texte: string): Html => new Html(texte);
