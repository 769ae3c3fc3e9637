import type { ColonneContrat, TableauContrat } from '../contrat-types.ts';
import type { LigneAction } from '../types.ts';

/** States of an action, in the order of its life. */
export const ETATS_ACTION = ['À lancer', 'En cours', 'Réalisée', 'Abandonnée'] as const;

/** Where an action comes from (S3: auto-diagnostic; S3, S0: agents, CLU, surveys; S4: indicators). */
export const ORIGINES_ACTION = [
  'Indicateur',
  'Auto-diagnostic',
  'Enquête de satisfaction',
  'Enquête mystère',
  'Comité des usagers',
  'Suggestion d’agent',
  'Réclamation',
  'Audit',
  'Autre',
] as const;

type CleAction = Exclude<keyof LigneAction, 'ligne'>;

const colonnes: readonly ColonneContrat<CleAction>[] = [
  {
    cle: 'numero',
    titre: 'N°',
    type: { genre: 'code', longueurMax: 10 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 7,
    aide: 'Numéro unique de l’action dans ce plan.',
  },
  {
    cle: 'action',
    titre: 'Action',
    type: { genre: 'texte', longueurMax: 500 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 50,
    aide: 'Ce qui sera fait, en une phrase.',
  },
  {
    cle: 'origine',
    titre: 'Origine',
    type: { genre: 'liste', valeurs: ORIGINES_ACTION },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 22,
    aide: 'D’où vient l’action.',
  },
  {
    cle: 'porteSur',
    titre: 'Porte sur',
    type: { genre: 'texte', longueurMax: 200 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 22,
    aide: 'Code de l’indicateur ou de l’engagement visé (plusieurs : séparés par ;).',
  },
  {
    cle: 'responsable',
    titre: 'Responsable',
    type: { genre: 'texte', longueurMax: 120 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 30,
    aide: 'Qui répond de l’action. Le public ne lit que la fonction : « chef du bureau des usagers ».',
  },
  {
    cle: 'debut',
    titre: 'Début',
    type: { genre: 'date' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 12,
    aide: 'Date de début, jj/mm/aaaa.',
  },
  {
    cle: 'echeance',
    titre: 'Échéance',
    type: { genre: 'date' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 12,
    aide: 'Date à laquelle l’action doit être réalisée, jj/mm/aaaa.',
  },
  {
    cle: 'avancement',
    titre: 'Avancement',
    type: { genre: 'pourcentage' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 13,
    aide: 'De 0 % à 100 %.',
  },
  {
    cle: 'etat',
    titre: 'État',
    type: { genre: 'liste', valeurs: ETATS_ACTION },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 14,
    aide: 'À lancer, En cours, Réalisée ou Abandonnée.',
  },
  {
    cle: 'bilan',
    titre: 'Bilan',
    type: { genre: 'texte', longueurMax: 1000 },
    remplissage: 'saisi',
    obligatoire: false,
    largeur: 40,
    aide: 'Ce que l’action a donné.',
  },
];

export const TABLEAU_ACTIONS: TableauContrat<CleAction> = {
  nom: 'PlanActions',
  colonnes,
  lignesLibres: 40,
};
