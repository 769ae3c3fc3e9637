import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { chiffre, cibleNationale, DELAI_SANS_BORNES } from './definitions.ts';

export const INDICATEURS_URGENCE: readonly Indicateur[] = [
  chiffre({
    code: 'URG-CELLULE',
    libelle: 'Activation de la cellule de communication d’urgence',
    enClair:
      'Temps mis pour activer la cellule de communication d’urgence, la fois la plus lente du trimestre.',
    famille: 'Communication d’urgence',
    unite: 'minutes',
    sens: 'baisse',
    saisie: 'valeur',
    agregation: 'pire',
    // « 15,47 minutes » must not be rounded away before it is understood.
    decimales: 2,
    delai: DELAI_SANS_BORNES,
    cible: cibleNationale(60, 'minutes', `${SOURCES.qualepref}, module 7`),
    genres: PREFECTURE,
    sources: [SOURCES.qualepref, SOURCES.politique29],
  }),
];
