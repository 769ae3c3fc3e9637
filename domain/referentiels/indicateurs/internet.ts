import { SOURCES } from '../sources.ts';
import { PREFECTURE } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { chiffre, cibleNationale, moyenne } from './definitions.ts';

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
    effectif: 'mises à jour',
    genres,
    source: SOURCES.clu37,
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
    cible: cibleNationale(5, '%', SOURCES.clu37),
    genres,
    source: SOURCES.clu37,
    aConfirmer: ['Formule du taux : la source ne dit pas à quoi les connexions sont rapportées.'],
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
    source: SOURCES.clu37,
  }),
];
