import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { chiffre, cibleProposee, DELAI_SANS_BORNES, moyenne, NIVEAU_CIBLE } from './definitions.ts';

const famille = 'Internet et réseaux sociaux';
/** One State website for the département, run by the préfecture (S1, S3). */
const genres = PREFECTURE;

export const INDICATEURS_INTERNET: readonly Indicateur[] = [
  moyenne({
    code: 'WEB-MAJ',
    libelle: 'Délai de mise à jour du site internet',
    enClair: 'Temps moyen pour mettre à jour une page du site des services de l’État.',
    famille,
    unite: 'jours ouvrés',
    decimales: 1,
    enEntiers: true,
    delai: DELAI_SANS_BORNES,
    effectif: 'mises à jour',
    genres,
    sources: [SOURCES.clu37],
  }),
  chiffre({
    code: 'WEB-CONNEXION',
    libelle: 'Taux de connexion au site internet',
    enClair: 'Part du public qui consulte le site des services de l’État dans le département.',
    famille,
    unite: '%',
    sens: 'hausse',
    saisie: 'valeur',
    agregation: 'jamais',
    decimales: 1,
    max: 100,
    cible: cibleProposee(5, '%'),
    genres,
    sources: [SOURCES.clu37],
    aConfirmer: [
      NIVEAU_CIBLE,
      'Formule du taux : la source ne dit pas à quoi les connexions sont rapportées.',
    ],
  }),
  chiffre({
    code: 'WEB-RESEAUX',
    libelle: 'Connexions mensuelles aux réseaux sociaux',
    enClair: 'Nombre moyen de connexions par mois aux comptes de la préfecture sur les réseaux sociaux.',
    famille,
    unite: 'nombre',
    sens: 'hausse',
    saisie: 'valeur',
    agregation: 'somme',
    decimales: 0,
    genres,
    sources: [SOURCES.clu37],
  }),
];
