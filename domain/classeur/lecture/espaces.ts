/** Every space that a person, a spreadsheet or a copy from the web may put: no-break, narrow, thin, ideographic… */
const ESPACES = /[\s\u00a0\u1680\u180e\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/gu;
const APOSTROPHES = /[’‘ʼ′´`＇]/gu;
const TIRETS = /[‐‑‒–—−]/gu;
const DIACRITIQUES = /\p{M}+/gu;

/** Runs of spaces of any kind become one ordinary space; none at the ends. */
export function cleanEspaces(texte: string): string {
  return texte.replace(ESPACES, ' ').trim();
}

/** Apostrophes and dashes of any kind become the ones of the keyboard. */
export function cleanSignes(texte: string): string {
  return texte.replace(APOSTROPHES, "'").replace(TIRETS, '-');
}

/**
 * What two titles have in common when a person sees the same title: no case, no accent, no stray space, one kind of
 * apostrophe, `N°` and `No` alike, no final colon or star.
 */
export function foldTitre(texte: string): string {
  return cleanEspaces(cleanSignes(texte.slice(0, 300)))
    .replace(/[°º]/gu, 'o')
    .normalize('NFKD')
    .replace(DIACRITIQUES, '')
    .toLowerCase()
    .replace(/\s*[:*]+$/u, '')
    .trim();
}
