import type { ActionModele } from '../../../domain/classeur/types.ts';
import type { Demonstration } from './types.ts';

/** The source names the actions as prospects for 2021 and gives no day: the end of that year is ours, to confirm. */
const PERSPECTIVES_2021 = {
  debut: '2021-01-01',
  echeance: '2021-12-31',
  avancement: 0,
  etat: 'À lancer',
  bilan: 'Échéance à confirmer : le compte rendu dit « perspectives 2021 ».',
} as const satisfies Partial<ActionModele>;

/**
 * Préfecture d’Indre-et-Loire, fourth quarter of 2020: the figures published in the minutes of its users' committee of 21 April
 * 2021. They are given without counts, but for the survey of December 2020 (100 returns).
 */
export const INDRE_ET_LOIRE: Demonstration = {
  site: '37-PREF',
  trimestre: '2020-T4',
  source: 'Compte rendu du comité local des usagers d’Indre-et-Loire du 21 avril 2021',
  saisies: [
    {
      code: 'TEL-DECROCHE',
      valeur: 63,
      commentaire:
        'Taux d’appels aboutis. Le serveur vocal interactif est en cours d’installation ; les appels perdus font l’objet d’un plan d’action.',
      action: '1',
    },
    {
      code: 'DEL-PERMIS',
      valeur: 15.22,
      commentaire: 'Délai moyen mensuel de traitement des demandes de permis de conduire.',
    },
    { code: 'FRA-CERT', valeur: 0.17, action: '3' },
    { code: 'FRA-PERMIS', valeur: 0.88, commentaire: 'Effort à fournir.', action: '3' },
    { code: 'ETR-PREMIERE', valeur: 59, commentaire: 'Bonne performance en première délivrance.' },
    {
      code: 'ETR-RENOUV',
      valeur: 44,
      commentaire: 'Performance insuffisante en matière de renouvellement : l’instruction est réorganisée.',
      action: '2',
    },
    {
      code: 'WEB-MAJ',
      valeur: 3,
      commentaire: 'Mise à jour globale du site en cours, malgré un manque d’effectif.',
    },
    { code: 'WEB-CONNEXION', valeur: 14.7 },
    { code: 'WEB-RESEAUX', valeur: 36859, commentaire: 'Connexions mensuelles en moyenne en 2020.' },
    { code: 'ACC-COURTOISIE', valeur: 98.9, effectif: 100 },
    { code: 'ACC-DISPONIBILITE', valeur: 98.9, effectif: 100 },
    { code: 'ACC-LANGAGE', valeur: 98.9, effectif: 100 },
    { code: 'ACC-ORIENTATION', valeur: 98.9, effectif: 100 },
    { code: 'ACC-ATTENTE', valeur: 94.7, effectif: 100 },
    { code: 'ACC-CONFIDENTIALITE', valeur: 91.4, effectif: 100 },
    { code: 'ACC-CONFORT', valeur: 98.7, effectif: 100 },
    { code: 'ACC-SERVICES', valeur: 70, effectif: 100 },
    { code: 'ACC-PAN', valeur: 98.4, effectif: 100 },
    { code: 'TEL-SAT', valeur: 80.4, effectif: 100 },
  ],
  actions: [
    {
      numero: '1',
      action:
        'Tenir un tableau de bord des appels perdus par service et établir pour chacun une stratégie de renvoi d’appel',
      origine: 'Indicateur',
      porteSur: 'TEL-DECROCHE',
      responsable: 'Chef du service des systèmes d’information et de communication',
      ...PERSPECTIVES_2021,
    },
    {
      numero: '2',
      action: 'Concentrer les rendez-vous le matin et l’instruction des dossiers l’après-midi',
      origine: 'Indicateur',
      porteSur: 'ETR-RENOUV',
      responsable: 'Chef du bureau de l’immigration',
      ...PERSPECTIVES_2021,
    },
    {
      numero: '3',
      action:
        'Mettre en œuvre un plan de contrôle pluriannuel et désigner un correspondant fraude documentaire',
      origine: 'Indicateur',
      porteSur: 'FRA-CERT ; FRA-PERMIS',
      responsable: 'Correspondant fraude documentaire',
      ...PERSPECTIVES_2021,
    },
    {
      numero: '4',
      action:
        'Accuser réception automatiquement de tous les courriers et courriels et répondre au fond en 60 jours',
      origine: 'Comité des usagers',
      porteSur: 'COU-AR ; COU-60J',
      responsable: 'Secrétariat général commun départemental',
      ...PERSPECTIVES_2021,
    },
  ],
};
