import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { cibleProposee, delaiTitre, moyenne, NIVEAU_CIBLE } from './definitions.ts';

const famille = 'Titres de séjour';
const SITES_A_CONFIRMER =
  'Sites : la source ne parle que de la préfecture ; une sous-préfecture peut délivrer des titres.';

export const INDICATEURS_SEJOUR: readonly Indicateur[] = [
  moyenne({
    code: 'ETR-PREMIERE',
    libelle: 'Délai de délivrance des titres étrangers',
    enClair: 'Temps moyen pour délivrer un premier titre de séjour.',
    famille,
    unite: 'jours ouvrés',
    decimales: 1,
    enEntiers: true,
    delai: delaiTitre(),
    effectif: 'titres délivrés',
    // As the source states it, in another unit than the figure: kept, and never compared.
    cible: cibleProposee(90, 'jours'),
    genres: PREFECTURE,
    sources: [SOURCES.clu37],
    aConfirmer: [
      'Unité de la cible : la source donne un délai en jours ouvrés et une cible en jours ; les deux ne se comparent pas.',
      NIVEAU_CIBLE,
      SITES_A_CONFIRMER,
    ],
  }),
  moyenne({
    code: 'ETR-RENOUV',
    libelle: 'Délai de renouvellement des titres de séjour',
    enClair: 'Temps moyen pour renouveler un titre de séjour.',
    famille,
    unite: 'jours',
    decimales: 1,
    enEntiers: true,
    delai: delaiTitre(),
    effectif: 'titres renouvelés',
    cible: cibleProposee(30, 'jours'),
    genres: PREFECTURE,
    sources: [SOURCES.clu37],
    aConfirmer: [NIVEAU_CIBLE, SITES_A_CONFIRMER],
  }),
];
