/** First characters that a spreadsheet takes for a formula, wherever the spaces before them. Full-width ones count too. */
const FORMULE = /^\s*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20]/u;
/** A tab separates cells where a text is pasted, and a carriage return ends a line of its own. */
const BLANCS = /\t|\r\n?/gu;
/**
 * What nothing shows or what turns a text around: controls but the line feed, formats but the soft hyphen (marks of direction, zero
 * widths, tags), separators of lines, code points that are no characters.
 */
const CACHES = /(?![\n\u00AD])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** A text as it can be shown or written to any file: what is hidden is taken out, half a character is replaced. */
export const stripCaches = (texte: string): string =>
  texte
    .replace(BLANCS, (blanc) => (blanc === '\t' ? ' ' : '\n'))
    .replace(CACHES, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** A plain value of which every text can be shown; the rest is as it was. */
export function stripTextes<T>(valeur: T): T {
  if (typeof valeur === 'string') return stripCaches(valeur) as T;
  if (Array.isArray(valeur)) return valeur.map(stripTextes) as T;
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, stripTextes(v)])) as T;
}

/**
 * A text for a cell of a CSV or of a workbook, whoever wrote it: nothing hidden, and nothing that a spreadsheet would run were the cell
 * typed again. It gets an apostrophe, which spreadsheets read as « this is text ».
 */
export function neutralise(texte: string): string {
  const net = stripCaches(texte);
  return FORMULE.test(net) ? `'${net}` : net;
}

/** The text that `neutralise` was given, once read again: what goes out and comes back is what was typed. */
export const withoutNeutralise = (texte: string): string =>
  texte.startsWith("'") && FORMULE.test(texte.slice(1)) ? texte.slice(1) : texte;

/**
 * Whether a text sent to us holds what no keyboard types: controls (line ends and tabs apart), marks that turn the text around, half a
 * character. Marks that some languages need are let in, and taken out of what goes out.
 */
export const hasInvisible = (texte: string): boolean =>
  /(?![\n\r\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(texte);
