import { SOURCES } from '../sources.ts';
import { RECEVANT_DU_PUBLIC, RESEAU_PREFECTORAL } from '../territoires/genres.ts';
import type { Indicateur } from '../types.ts';
import { chiffre, cibleProposee, ENQUETE_ANNUELLE, MOIS_ENQUETE, ratio } from './definitions.ts';

const famille = 'Courriers et courriels';
const genres = RECEVANT_DU_PUBLIC;

/** The source commits to a delay, not to a share held: 100 % is the reading that we propose. */
const tenirLeDelai = {
  cible: cibleProposee(100, '%'),
  aConfirmer: ['Cible de 100 % proposée : la source fixe le délai, pas la part à tenir.'],
} as const;

export const INDICATEURS_COURRIERS: readonly Indicateur[] = [
  ratio({
    code: 'COU-MAIL',
    libelle: 'Courriels répondus en 5 jours ouvrés',
    enClair: 'Part des courriels qui ont reçu une réponse en 5 jours ouvrés au plus.',
    famille,
    numerateur: 'courriels répondus dans le délai',
    denominateur: 'courriels reçus',
    genres,
    sources: [SOURCES.qualepref, SOURCES.clu37],
    ...tenirLeDelai,
  }),
  ratio({
    code: 'COU-POSTE',
    libelle: 'Courriers répondus en 10 jours ouvrés',
    enClair:
      'Part des lettres postées ou déposées à l’accueil qui ont reçu une réponse en 10 jours ouvrés au plus.',
    famille,
    numerateur: 'courriers répondus dans le délai',
    denominateur: 'courriers reçus',
    genres,
    sources: [SOURCES.qualepref, SOURCES.clu37],
    ...tenirLeDelai,
  }),
  ratio({
    code: 'COU-RECLAM',
    libelle: 'Réclamations et suggestions traitées dans le délai du canal',
    enClair:
      'Part des réclamations et suggestions traitées à temps : 5 jours ouvrés par courriel, 10 par courrier.',
    famille,
    numerateur: 'réclamations et suggestions traitées dans le délai',
    denominateur: 'réclamations et suggestions reçues',
    genres,
    sources: [SOURCES.qualepref, SOURCES.clu37],
    ...tenirLeDelai,
  }),
  ratio({
    code: 'COU-60J',
    libelle: 'Autres courriers répondus au fond en 60 jours',
    enClair: 'Part des autres courriers qui ont reçu une réponse complète en 60 jours au plus.',
    famille,
    numerateur: 'courriers répondus au fond dans le délai',
    denominateur: 'courriers reçus',
    genres,
    sources: [SOURCES.clu37],
  }),
  ratio({
    code: 'COU-AR',
    libelle: 'Accusés de réception émis à temps',
    enClair:
      'Part des demandes dont la réception a été confirmée à temps : une semaine en ligne, deux par courrier.',
    famille,
    numerateur: 'accusés de réception émis dans le délai',
    denominateur: 'demandes reçues',
    genres,
    sources: [SOURCES.spPlus4],
  }),
  ratio({
    code: 'COU-MYSTERE',
    libelle: 'Courriels mystère conformes',
    enClair:
      'Part des courriels de contrôle anonymes dont le délai, la courtoisie et la réponse étaient conformes.',
    famille,
    numerateur: 'courriels conformes',
    denominateur: 'courriels envoyés',
    ...ENQUETE_ANNUELLE,
    genres: RESEAU_PREFECTORAL,
    sources: [SOURCES.politique29],
    aConfirmer: ['Sites : la source ne parle que de la préfecture.', MOIS_ENQUETE],
  }),
  chiffre({
    code: 'COU-NB',
    libelle: 'Réclamations et suggestions reçues',
    enClair: 'Nombre de réclamations et de suggestions reçues pendant le trimestre.',
    famille,
    unite: 'nombre',
    sens: 'neutre',
    saisie: 'compte',
    agregation: 'somme',
    decimales: 0,
    genres,
    sources: [SOURCES.clu37],
  }),
];
