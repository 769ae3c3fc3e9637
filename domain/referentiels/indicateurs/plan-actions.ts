import { SOURCES } from '../sources.ts';
import { TOUS } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { ratio } from './definitions.ts';

export const INDICATEURS_PLAN_ACTIONS: readonly Indicateur[] = [
  ratio({
    code: 'PLAN-ECHUES',
    libelle: 'Actions échues réalisées',
    enClair: 'Part des actions d’amélioration arrivées à échéance qui ont été réalisées.',
    famille: 'Plan d’actions',
    numerateur: 'actions échues réalisées',
    denominateur: 'actions échues',
    genres: TOUS,
    sources: [SOURCES.politique29],
  }),
];
