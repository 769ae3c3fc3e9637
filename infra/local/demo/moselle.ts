import type { Demonstration } from './types.ts';

/**
 * Préfecture de la Moselle, second quarter of 2021: the Transparence figures given in the press, without counts or comments.
 * Nothing is added to them; the public comment says that nothing is known of what they do not explain.
 */
export const MOSELLE: Demonstration = {
  site: '57-PREF',
  trimestre: '2021-T2',
  source: 'Presse locale, deuxième trimestre 2021',
  saisies: [
    { code: 'SAT-TITRES', valeur: 75 },
    { code: 'DEL-CNI', valeur: 12 },
    { code: 'DEL-PERMIS', valeur: 31 },
    { code: 'DEL-CI', valeur: 4 },
    { code: 'TEL-DECROCHE', valeur: 93 },
    { code: 'EFFORT', valeur: 2.75 },
  ],
  actions: [],
  commentaires: {
    'DEL-PERMIS': 'Donnée publiée en 2021 ; aucun commentaire d’époque n’est disponible.',
  },
};
