import { SOURCES } from '../sources.ts';
import { PREFECTURE, RECEVANT_DU_PUBLIC, RESEAU_PREFECTORAL } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { cibleProposee, ENQUETE_ANNUELLE, MOIS_ENQUETE, NIVEAU_CIBLE, ratio } from './definitions.ts';

const famille = 'Téléphone';

/** « Décrochés », « aboutis », « décrochés par un agent » and « perdus » are four definitions: never merge them. */
export const INDICATEURS_TELEPHONE: readonly Indicateur[] = [
  ratio({
    code: 'TEL-DECROCHE',
    libelle: 'Appels décrochés',
    enClair: 'Part des appels téléphoniques auxquels quelqu’un a répondu.',
    famille,
    numerateur: 'appels décrochés',
    denominateur: 'appels reçus',
    cible: cibleProposee(90, '%'),
    publie: true,
    genres: RECEVANT_DU_PUBLIC,
    sources: [SOURCES.transparence, SOURCES.clu40, SOURCES.clu37],
    aConfirmer: [NIVEAU_CIBLE, 'Appels « aboutis » et appels « décrochés » : équivalence à confirmer.'],
  }),
  ratio({
    code: 'TEL-AGENT',
    libelle: 'Appels décrochés par un agent',
    enClair: 'Parmi les appels qui avaient besoin d’un agent, part de ceux qu’un agent a pris.',
    famille,
    numerateur: 'appels traités par un agent',
    denominateur: 'appels nécessitant un agent',
    cible: cibleProposee(90, '%'),
    genres: RECEVANT_DU_PUBLIC,
    sources: [SOURCES.spPlus6],
    aConfirmer: ['Cible de 90 % : la formule est sourcée, la valeur de la cible reste à confirmer.'],
  }),
  ratio({
    code: 'TEL-GLOBAL',
    libelle: 'Taux de décroché global, serveur vocal compris',
    enClair: 'Part des appels qui ont reçu une réponse, d’un agent ou du serveur vocal.',
    famille,
    numerateur: 'appels traités par le serveur vocal ou par un agent',
    denominateur: 'appels reçus',
    genres: PREFECTURE,
    sources: [SOURCES.spPlus6],
    aConfirmer: ['Sites : le serveur vocal est supposé être celui de la préfecture.'],
  }),
  ratio({
    code: 'TEL-SAT',
    libelle: 'Satisfaction sur l’accueil téléphonique',
    enClair: 'Part des usagers satisfaits de l’accueil au téléphone.',
    famille,
    numerateur: 'usagers satisfaits',
    denominateur: 'réponses à cette question',
    ...ENQUETE_ANNUELLE,
    genres: RECEVANT_DU_PUBLIC,
    sources: [SOURCES.clu37],
    aConfirmer: [MOIS_ENQUETE],
  }),
  ratio({
    code: 'TEL-MYSTERE',
    libelle: 'Appels mystère conformes',
    enClair:
      'Part des appels de contrôle anonymes dont le délai, la courtoisie et la réponse étaient conformes.',
    famille,
    numerateur: 'appels conformes',
    denominateur: 'appels passés',
    ...ENQUETE_ANNUELLE,
    genres: RESEAU_PREFECTORAL,
    sources: [SOURCES.politique29],
    aConfirmer: ['Sites : la source ne parle que de la préfecture.', MOIS_ENQUETE],
  }),
];
