/** As many accents as a letter of Vietnamese has: a line has room for them above and below its letters. */
const MARQUES_MAX = 2;
/** A soft hyphen is not drawn: accents on it would pile up on the letter before. */
const TIRET_CONDITIONNEL = '\u00ad';

const MARQUE = /[\p{Mn}\p{Me}]/u;
/** A character and the marks that are drawn over or under it; the character is absent at the start of a text. */
const EMPILEES = /([^\p{Mn}\p{Me}]?)([\p{Mn}\p{Me}]+)/gu;

function placeOn(base: string): number {
  if (base === TIRET_CONDITIONNEL) return 0;
  // « ệ » has two of its own.
  const siennes = base.normalize('NFD').match(/[\p{Mn}\p{Me}]/gu)?.length ?? 0;
  return Math.max(0, MARQUES_MAX - siennes);
}

/** The text with the first marks of each letter, as many as a line has room for. */
const retire = (texte: string): string =>
  texte.replace(EMPILEES, (_, base: string, marques: string) =>
    // Not composed before: its own accent, typed first, is the last to go.
    [base, ...[...marques].slice(0, placeOn(base))].join(''),
  );

/**
 * A text whose letters carry two marks at most, so that stacked ones never leave their line; one without more is left as it is. For what
 * is shown only: what is stored or given as data keeps them all.
 */
export const boundMarques = (texte: string): string => (MARQUE.test(texte) ? retire(texte) : texte);

/** Whether a text stacks more marks on a letter than is shown. */
export const isSurcharge = (texte: string): boolean => boundMarques(texte) !== texte;
