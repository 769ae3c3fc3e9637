import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { cibleProposee, NIVEAU_CIBLE, ratio } from './definitions.ts';

/**
 * Detection rates: more is better, 0,88 % for a target of 5 % means « effort à fournir » (S4). They are the CERT's own
 * figures, hence never added up; and ordinarily under 1 %, hence `tauxFaible`.
 */
const detection = {
  famille: 'Fraude documentaire',
  agregation: 'jamais',
  decimales: 2,
  tauxFaible: true,
  genres: PREFECTURE,
  sources: [SOURCES.clu37],
  aConfirmer: [NIVEAU_CIBLE],
} as const;

export const INDICATEURS_FRAUDE: readonly Indicateur[] = [
  ratio({
    ...detection,
    code: 'FRA-CERT',
    libelle: 'Fraude documentaire détectée par le CERT',
    enClair: 'Part des dossiers de titres dans lesquels une fraude aux documents a été détectée.',
    numerateur: 'dossiers de fraude détectés',
    denominateur: 'dossiers traités',
    cible: cibleProposee(0.5, '%'),
  }),
  ratio({
    ...detection,
    code: 'FRA-PERMIS',
    libelle: 'Fraude documentaire détectée sur le permis de conduire',
    enClair: 'Part des dossiers de permis de conduire dans lesquels une fraude aux documents a été détectée.',
    numerateur: 'dossiers de fraude détectés',
    denominateur: 'dossiers de permis traités',
    cible: cibleProposee(5, '%'),
  }),
];
