import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { cibleProposee, delaiTitre, moyenne, NIVEAU_CIBLE, ratio } from './definitions.ts';

/**
 * Titles, as the préfecture shows them. Delays are those of the CERT that it is attached to: they are never added up nor
 * averaged with those of another préfecture of the same CERT. Two decimals: 15,22 jours was published as such. A delay goes
 * from one date to another, hence in whole days.
 */
const delai = {
  famille: 'Délivrance des titres',
  unite: 'jours',
  decimales: 2,
  enEntiers: true,
  // Sources speak of delays « in the CERT », which instructs and nothing else; they give neither start nor end.
  delai: delaiTitre('instruction'),
  agregation: 'jamais',
  publie: true,
  genres: PREFECTURE,
} as const;

export const INDICATEURS_TITRES: readonly Indicateur[] = [
  ratio({
    code: 'SAT-TITRES',
    libelle: 'Satisfaction globale sur la délivrance des titres',
    enClair: 'Part des usagers satisfaits de la façon dont leur titre leur a été délivré.',
    famille: 'Délivrance des titres',
    numerateur: 'usagers satisfaits',
    denominateur: 'usagers ayant répondu',
    enquete: true,
    publie: true,
    genres: PREFECTURE,
    sources: [SOURCES.transparence, SOURCES.clu40],
  }),
  moyenne({
    ...delai,
    code: 'DEL-CNI',
    libelle: 'Délai moyen pour une carte d’identité ou un passeport',
    enClair: 'Temps moyen pour traiter une demande de carte d’identité ou de passeport.',
    effectif: 'demandes traitées',
    titreCert: 'CNI-PASSEPORT',
    sources: [SOURCES.transparence, SOURCES.clu40, SOURCES.politique29],
    aConfirmer: ['Début et fin du délai : les sources ne les définissent pas.'],
  }),
  moyenne({
    ...delai,
    code: 'DEL-PERMIS',
    libelle: 'Délai moyen pour un permis de conduire',
    enClair: 'Temps moyen pour traiter une demande de permis de conduire.',
    effectif: 'demandes traitées',
    titreCert: 'PERMIS',
    cible: cibleProposee(5, 'jours'),
    sources: [SOURCES.transparence, SOURCES.clu37],
    aConfirmer: [NIVEAU_CIBLE, 'Début et fin du délai : la source ne les définit pas.'],
  }),
  moyenne({
    ...delai,
    code: 'DEL-CI',
    libelle: 'Délai moyen pour un certificat d’immatriculation',
    enClair: 'Temps moyen pour traiter une demande de carte grise.',
    effectif: 'demandes traitées',
    titreCert: 'CI',
    sources: [SOURCES.transparence, SOURCES.clu40],
    aConfirmer: ['Début et fin du délai : la source ne les définit pas.'],
  }),
  moyenne({
    code: 'EFFORT',
    libelle: 'Score d’effort des téléprocédures (permis, carte grise)',
    enClair:
      'Note d’effort que les usagers donnent à leur démarche en ligne de permis ou de carte grise, sur 5.',
    famille: 'Délivrance des titres',
    unite: '/5',
    decimales: 2,
    effectif: 'usagers ayant répondu',
    enEntiers: true,
    max: 5,
    publie: true,
    genres: PREFECTURE,
    sources: [SOURCES.transparence, SOURCES.clu40],
    aConfirmer: [
      'Sens : une note basse est lue comme un effort moindre, donc meilleure.',
      'Échelle : de 0 à 5 faute de source ; elle pourrait commencer à 1.',
    ],
  }),
];
