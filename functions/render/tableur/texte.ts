/** What a spreadsheet would run if the cell were typed again: it gets an apostrophe, as in the CSV. */
const FORMULE = /^[=+\-@\t\r]/;
/** Characters that are not seen: control (but for the line feed), direction of writing, zero width. */
const INVISIBLES = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
/** What a cell of Excel holds. */
const LONGUEUR_MAX = 32_767;

/** A text that is safe in a cell of either format, and reads the same. */
export function neutralise(texte: string): string {
  const propre = texte
    .replace(INVISIBLES, (signe) => (signe === '\n' ? signe : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return (FORMULE.test(propre) ? `'${propre}` : propre).slice(0, LONGUEUR_MAX);
}
