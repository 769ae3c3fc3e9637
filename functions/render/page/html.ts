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
  const net = CACHES.test(texte) ? stripCaches(texte) : texte;
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

const modeles = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Around a block no space is shown, so none is sent. */
const BLOCS =
  /\s*(<\/?(?:article|body|caption|dd|details|div|dl|dt|footer|h[1-6]|head|header|html|link|main|meta|nav|ol|p|section|style|summary|table|tbody|td|th|thead|title|tr|ul)\b[^<>]*>)\s*/g;

/** Line breaks and indents of the source weigh nothing in the page: one space reads the same. Spaces are written as signs. */
function compact(morceaux: TemplateStringsArray): readonly string[] {
  const connu = modeles.get(morceaux);
  if (connu) return connu;
  const compacts = morceaux.map((morceau) =>
    morceau
      .replace(/[ \n]*\n[ \n]*/g, ' ')
      .replace(BLOCS, '$1')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&#8239;', '\u202f'),
  );
  modeles.set(morceaux, compacts);
  return compacts;
}

/**
 * HTML from a template: every value is escaped but `Html`; lists are joined, null writes nothing. Attributes are to be
 * written between double quotes.
 */
export function html(morceaux: TemplateStringsArray, ...valeurs: readonly Fragment[]): Html {
  const fixes = compact(morceaux);
  let suite = fixes[0] ?? '';
  for (let i = 0; i < valeurs.length; i += 1) {
    suite += write(valeurs[i] ?? null) + (fixes[i + 1] ?? '');
  }
  return new Html(suite);
}

/** Markup made elsewhere (a chart, a style sheet), already escaped. */
export const raw = (texte: string): Html => new Html(texte);
