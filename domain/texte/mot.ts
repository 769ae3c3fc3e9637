/** Two words of two letters at least: « RAS », « - » and « … » tell the public nothing. */
const DEUX_MOTS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

/** Whether a text says something to who reads it. */
export const hasMot = (texte: string | null | undefined): boolean => DEUX_MOTS.test(texte ?? '');
