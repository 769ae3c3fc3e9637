import { boundMarques } from './marques.ts';
import { PLAGES_POLICE } from './police-affiche.ts';

/** Stands where the poster leaves out words that its font cannot draw: the sign of an omission in a French text. */
const OMISSION = '[…]';
/** Where a picture was, until the spaces around it are set. No text has one: controls are taken out before. */
const TROU = '\0';

/** Words of a French text and nothing else: all of it is in the font, composed, and shown as it is. */
const COURANT = /^(?! )(?!.* (?: |$))[ -~\u00a0-\u00ac\u00ae-\u00ffŒœŸ’…–—−\u202f]*$/;
const FINS_DE_LIGNE = /[\r\n\u2028\u2029\v\f\u0085]+/g;
/** What nothing shows: formats (marks of direction too: a comment never turns its line around), half characters, controls, tints of emoji. */
const CACHES = /[\p{Cf}\p{Cs}\p{Variation_Selector}\p{Emoji_Modifier}]|(?!\n)\p{Cc}/gu;
/** Pictures, and codes that mean something in one font only: a text reads without them. Words and signs of mathematics do not. */
const IMAGE = /[\p{Extended_Pictographic}\p{So}\p{Co}\p{Cn}]/u;

let plages: readonly (readonly [number, number])[] | undefined;

const readPlages = (): readonly (readonly [number, number])[] =>
  PLAGES_POLICE.trim()
    .split(/\s+/)
    .map((plage) => {
      const [debut = '', fin = debut] = plage.split('-');
      return [parseInt(debut, 16), parseInt(fin, 16)];
    });

/** Whether the poster’s font draws a code point. */
function isDessine(point: number): boolean {
  plages ??= readPlages();
  let [bas, haut] = [0, plages.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((plages[milieu]?.[1] ?? 0) < point) bas = milieu + 1;
    else haut = milieu;
  }
  return (plages[bas]?.[0] ?? Infinity) <= point;
}

const isLu = (signe: string): boolean => signe === '\n' || isDessine(signe.codePointAt(0) ?? 0);

/** Lines parted one way, nothing hidden, and accents composed, no more of them than a line has room for. */
const nettoie = (texte: string): string =>
  boundMarques(texte.replace(FINS_DE_LIGNE, '\n').replace(/\t/g, ' ').replace(CACHES, ''))
    .normalize('NFC')
    .replace(/(?!\n)\s/gu, (blanc) => (isLu(blanc) ? blanc : ' '));

/** What stands for a character that the font lacks: the same in plain letters (« 𝐀 », « ﬁ »), a gap for a picture, the sign of an omission. */
function remplace(signe: string): string {
  if (isLu(signe)) return signe;
  const simple = signe.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  if (simple !== '' && [...simple].every(isLu)) return simple;
  // A mark that cannot be drawn leaves its letter.
  if (/\p{M}/u.test(signe)) return '';
  return IMAGE.test(signe) ? TROU : OMISSION;
}

const ESPACES = ' \u00a0\u202f';
/** Looked for where its spaces begin, and not from each of them: a text of spaces alone would take the square of its length. */
const TROUS = new RegExp(
  `(?<![${ESPACES}])[${ESPACES}]*${TROU}[${TROU} ]*(?=([${ESPACES.slice(1)}.,)\\n]|$)?)`,
  'g',
);

/**
 * A text that the poster’s font draws in full: PDF/UA refuses a document with a single missing glyph, and one emoji must not cost the
 * poster. Pictures are left out, words of another script become « […] », letters in disguise become plain. No line is empty, unless the
 * text shows nothing.
 */
export function toImprime(texte: string): string {
  if (COURANT.test(texte)) return texte;
  const net = nettoie(texte);
  const lisible = [...net]
    .map(remplace)
    .join('')
    .replace(TROUS, (_, suite: string | undefined) => (suite === undefined ? ' ' : ''))
    .replace(/\[…\](?:\s*\[…\])+/g, OMISSION)
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
    .join('\n');
  return lisible === '' && net.trim() !== '' ? OMISSION : lisible;
}

/** Characters of a text that the poster cannot draw as they are, each once, in order. What nothing shows is none of them. */
export function listNonImprimes(texte: string): readonly string[] {
  if (COURANT.test(texte)) return [];
  return [...new Set([...nettoie(texte)].filter((signe) => !isLu(signe)))];
}

const SIGNES_NOMMES = 8;

/** « 👍 »; by its code when nothing, or an accent without its letter, would be seen. */
const nomme = (signe: string): string =>
  /[\p{M}\p{Co}\p{Cn}]/u.test(signe)
    ? `U+${(signe.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `« ${signe} »`;

/** « 👍 », accents empilés »: what is said of signs that are not printed, shortened when they are many. */
export function tellNonImprimes(signes: string, empiles: boolean): string {
  const tous = [...[...signes].map(nomme), ...(empiles ? ['accents empilés'] : [])];
  const reste = tous.length - SIGNES_NOMMES;
  return tous.slice(0, SIGNES_NOMMES).join(', ') + (reste > 0 ? ` et ${reste} autres` : '');
}
