import type { GenreSite } from '../types.ts';

/** Name of each kind of site, as a door sign gives it. */
export const NOMS_GENRES: Readonly<Record<GenreSite, string>> = {
  PREF: 'Préfecture',
  SP: 'Sous-préfecture',
  DDT: 'Direction départementale des territoires',
  DDTM: 'Direction départementale des territoires et de la mer',
  DDETS: 'Direction départementale de l’emploi, du travail et des solidarités',
  DDETSPP:
    'Direction départementale de l’emploi, du travail, des solidarités et de la protection des populations',
  DDPP: 'Direction départementale de la protection des populations',
  SGCD: 'Secrétariat général commun départemental',
};

/**
 * What measures what. Sources say which sites receive the public (S1: préfecture, sous-préfecture, DDTM, DDETSPP) and that
 * the SGCD runs their desks on their behalf (S1); so the SGCD gives no figure of its own on calls, desks and mail, or they
 * would be counted twice. À confirmer: no source lists the sites indicator by indicator.
 */
export const PREFECTURE: readonly GenreSite[] = ['PREF'];

/** Sites of the prefectoral network: mystery surveys (S3), digital point (S1). À confirmer for sous-préfectures without one. */
export const RESEAU_PREFECTORAL: readonly GenreSite[] = ['PREF', 'SP'];

/** Every site that receives the public, by phone, at a desk or in writing. */
export const RECEVANT_DU_PUBLIC: readonly GenreSite[] = [
  'PREF',
  'SP',
  'DDT',
  'DDTM',
  'DDETS',
  'DDETSPP',
  'DDPP',
];

/** Every site of a roster: each has actions. */
export const TOUS: readonly GenreSite[] = [...RECEVANT_DU_PUBLIC, 'SGCD'];
