const LETTRES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
  'vingt',
] as const;

/** A whole number in words up to vingt (masculine), in digits beyond. */
export const formatEnLettres = (n: number): string => LETTRES[n] ?? String(n);

/** First letter as a capital: « cinq objectifs » at the head of a sentence. */
export const capitalize = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
