import { police } from './police/inter.ts';

/** Shown in place of what Inter cannot draw (an emoji, a Chinese character): visible, so that nothing vanishes silently. */
const REMPLACEMENT = '\u{25A1}';

/** Words of a French text and nothing else: all of it is in Inter, composed, and shown as it is. */
const COURANT = /^(?! )(?!.* (?: |$))[ -~\u00a0-\u00ac\u00ae-\u00ffŒœŸ’…–—−\u202f]*$/;

/**
 * A text that Inter can draw in full: PDF/UA refuses a document with a single missing glyph, and one emoji in a
 * comment must not cost the poster. Invisible format characters go (bidirectional ones too: a comment never turns the
 * line around), unknown ones become « □ », and lines are separated by one line feed at most.
 */
export function printable(texte: string): string {
  if (COURANT.test(texte)) return texte;
  const { has } = police(400);
  const sur = texte
    .normalize('NFC')
    .replace(/[\r\n\u2028\u2029\v\f\u0085]+/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu, '');
  const lisible = [...sur].map((c) => (c === '\n' || has(c.codePointAt(0) ?? 0) ? c : REMPLACEMENT));
  return lisible.join('').replace(/□{2,}/g, REMPLACEMENT).replace(/ {2,}/g, ' ').trim();
}
