import type { Engagement, ModuleQualepref, Referentiel } from './engagements-types.ts';
import { SOURCES } from './sources.ts';
import { typographie } from '../texte/typographie.ts';

/** Qual-e-pref, December 2018, updated February 2019. A label takes at least two modules, the first included. */
export const QUALEPREF: Referentiel = {
  code: 'QEP',
  nom: 'Qual-e-pref',
  version: '2019-02',
  source: SOURCES.qualepref,
  aConfirmer: [
    'Module 1 : 20 engagements annoncés en Indre-et-Loire, 19 dans l’annexe du Finistère ; le vingtième manque ici.',
    'Modules 3, 4, 5, 6 et 8 : aucune source au dossier ne liste leurs engagements.',
  ].map(typographie),
};

export const MODULES_QUALEPREF: readonly ModuleQualepref[] = [
  {
    numero: 1,
    nom: 'Relation générale avec les usagers',
    obligatoire: 'toujours',
    annonces: [
      { nombre: 20, source: SOURCES.clu37 },
      { nombre: 19, source: SOURCES.politique29 },
    ],
  },
  {
    numero: 2,
    nom: 'Délivrance des titres (hors étrangers)',
    obligatoire: 'avec-cert',
    annonces: [{ nombre: 3, source: SOURCES.politique29 }],
  },
  { numero: 3, nom: 'Délivrance des titres étrangers', obligatoire: 'non', annonces: [] },
  { numero: 4, nom: 'Relations avec les collectivités', obligatoire: 'non', annonces: [] },
  { numero: 5, nom: 'Polices administratives', obligatoire: 'non', annonces: [] },
  { numero: 6, nom: 'Pilotage interministériel', obligatoire: 'non', annonces: [] },
  {
    numero: 7,
    nom: 'Communication d’urgence en cas d’évènement majeur',
    obligatoire: 'non',
    annonces: [{ nombre: 4, source: SOURCES.politique29 }],
  },
  { numero: 8, nom: 'Préfecture de police', obligatoire: 'non', annonces: [] },
];

/**
 * The commitments as the Finistère published them to its users, grouped as there. The order is that of the annex: codes
 * are ours, since the annex does not number.
 */
const PUBLIES: readonly (readonly [module: number, canal: string | null, libelles: readonly string[]])[] = [
  [
    1,
    'Dispositions générales',
    [
      'Nous vous informons sur les conditions de fonctionnement de nos services',
      'Un accueil attentif et courtois dans le respect mutuel quel que soit le canal',
      'À votre écoute pour progresser',
      'Nous formons nos agents pour améliorer notre qualité de service',
    ],
  ],
  [
    1,
    'Accueil physique',
    [
      'Nous vous orientons vers le bon service et vous prenons en charge',
      'Nous veillons au confort de nos espaces d’accueil et d’attente',
      'Nous veillons à limiter votre attente en adaptant notre organisation',
    ],
  ],
  [
    1,
    'Accueil téléphonique',
    [
      'Un serveur vocal interactif local, s’il a été mis en place, vous informe de manière simple et vous met en relation avec un agent',
      'Nous vous informons de la mise à disposition d’un serveur vocal interactif national « 34 00 » dédié aux démarches sur les titres (hors étrangers)',
      'Nous répondons à tous vos appels de manière attentive et efficace',
    ],
  ],
  [
    1,
    'Site internet',
    [
      'Nous facilitons votre navigation et l’accès aux informations sur notre site internet',
      'Nous vous délivrons une information administrative numérique fiable',
      'Nous facilitons vos démarches en ligne grâce à une offre de service numérique',
      'Plus particulièrement, nous facilitons vos démarches en ligne sur les demandes de titres',
    ],
  ],
  [
    1,
    'Courriers et courriels',
    [
      'Nos courriers et courriels sont compréhensibles et complets',
      'Nous vous répondons dans un délai annoncé et maîtrisé',
      'Nous assurons la traçabilité de vos courriers/courriels de demande d’informations pour réduire nos délais',
    ],
  ],
  [
    1,
    'Réseaux sociaux',
    [
      'Nous communiquons de manière active sur au moins un réseau social',
      'Nous vous garantissons la fiabilité des informations que nous diffusons sur les réseaux sociaux',
    ],
  ],
  [
    2,
    null,
    [
      'Vous êtes contacté en cas d’incomplétude de votre dossier',
      'Nous nous organisons pour délivrer vos titres dans un délai raisonnable',
      'Une délivrance sécurisée des titres grâce à une lutte contre la fraude organisée',
    ],
  ],
  [
    7,
    null,
    [
      'Nous activons en moins d’1 heure la cellule de communication d’urgence 7j/7 - 24h/24',
      'En moins d’1 heure après l’activation du centre opérationnel départemental (COD), sur décision préfectorale, nous assurons l’information factuelle des élus locaux, du grand public et des médias sur l’évènement majeur à l’aide des moyens permanents d’information',
      'Des exercices de communication d’urgence en cas d’évènement majeur sont réalisés régulièrement',
      'En cas de besoin, nous activons la cellule d’information du public (CIP) à l’aide du numéro unique sur ordre du préfet',
    ],
  ],
];

/** `QEP-1.01` to `QEP-7.04`: module, then rank in the module. */
export const ENGAGEMENTS_QUALEPREF: readonly Engagement[] = MODULES_QUALEPREF.flatMap(({ numero }) =>
  PUBLIES.filter(([module]) => module === numero)
    .flatMap(([, canal, libelles]) => libelles.map((libelle) => ({ canal, libelle: typographie(libelle) })))
    .map(({ canal, libelle }, rang) => ({
      code: `QEP-${numero}.${String(rang + 1).padStart(2, '0')}`,
      referentiel: QUALEPREF.code,
      version: QUALEPREF.version,
      module: numero,
      canal,
      libelle,
    })),
);
