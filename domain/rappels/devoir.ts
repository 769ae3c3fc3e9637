import type { FaitsDuJour, SectionRappel } from './types.ts';

/**
 * What cannot be refused: a filing that is late and that the person answers for. It stops by filing, and the mail says so.
 */
export const isDuDevoir = ({ sujet }: SectionRappel, { jour, echeance }: FaitsDuJour): boolean =>
  sujet === 'depot' && jour > echeance;
