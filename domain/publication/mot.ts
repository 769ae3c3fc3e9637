import type { IndicateurPublie } from '../tableau/types.ts';

/** Two words of two letters at least: « RAS », « - » and « … » tell the public nothing. */
const DEUX_MOTS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

/** Whether a text says something to who reads it. */
export const hasMot = (texte: string | null | undefined): boolean => DEUX_MOTS.test(texte ?? '');

/** S4: what is missed « fait l’objet d’un plan d’action »: somebody answers for it, by a date, and it is not given up. */
export const hasActionDatee = ({ actions }: Pick<IndicateurPublie, 'actions'>): boolean =>
  actions.some(
    ({ responsable, echeance, etat }) =>
      responsable !== null && responsable.trim() !== '' && echeance !== null && etat !== 'Abandonnée',
  );
