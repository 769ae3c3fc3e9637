import type { ColonneContrat, FeuilleContrat, TableauContrat } from './contrat-types.ts';
import type { LigneAction, LigneIndicateur, LigneMois } from './types.ts';

/** Version of the workbook model. A change of columns or of meaning is a new version. */
export const MODELE = '1';

/** Custom document properties: they survive a save by LibreOffice as .xlsx and as .ods. */
export const PROPRIETES = {
  site: 'TransparenceSite',
  trimestre: 'TransparenceTrimestre',
  modele: 'TransparenceModele',
} as const;

/** Labels of `Accueil` whose value stands in the next cell: the second witness of what the properties say. */
export const ETIQUETTES_ACCUEIL = {
  site: 'Site',
  trimestre: 'Trimestre',
  modele: 'Version du modèle',
} as const;

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

type CleIndicateur = Exclude<keyof LigneIndicateur, 'ligne'>;
type CleAction = Exclude<keyof LigneAction, 'ligne'>;
type CleMois = Exclude<keyof LigneMois, 'ligne'>;

const colonnesIndicateurs: readonly ColonneContrat<CleIndicateur>[] = [
  {
    cle: 'code',
    titre: 'Code',
    type: { genre: 'code', longueurMax: 30 },
    remplissage: 'prerempli',
    obligatoire: true,
    largeur: 20,
    aide: 'Code de l’indicateur. Ne pas modifier.',
  },
  {
    cle: 'indicateur',
    titre: 'Indicateur',
    type: { genre: 'texte', longueurMax: 200 },
    remplissage: 'prerempli',
    obligatoire: false,
    largeur: 44,
    aide: 'Nom de l’indicateur dans le référentiel.',
  },
  {
    cle: 'unite',
    titre: 'Unité',
    type: { genre: 'texte', longueurMax: 20 },
    remplissage: 'prerempli',
    obligatoire: true,
    largeur: 13,
    aide: 'Unité de la valeur et de la cible. Jours et jours ouvrés ne se comparent pas.',
  },
  {
    cle: 'sens',
    titre: 'Sens',
    type: { genre: 'texte', longueurMax: 20 },
    remplissage: 'prerempli',
    obligatoire: false,
    largeur: 12,
    aide: 'Sens du progrès : à la hausse ou à la baisse.',
  },
  {
    cle: 'cible',
    titre: 'Cible',
    type: { genre: 'mesure' },
    remplissage: 'prerempli',
    obligatoire: false,
    largeur: 12,
    aide: 'Objectif du trimestre. Vide : aucun objectif fixé.',
  },
  {
    cle: 'precedent',
    titre: 'Trimestre précédent',
    type: { genre: 'mesure' },
    remplissage: 'prerempli',
    obligatoire: false,
    largeur: 13,
    aide: 'Valeur déposée au trimestre précédent.',
  },
  {
    cle: 'numerateur',
    titre: 'Numérateur',
    type: { genre: 'compte' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 13,
    aide: 'Nombre de cas favorables.',
  },
  {
    cle: 'denominateur',
    titre: 'Dénominateur',
    type: { genre: 'compte' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 14,
    aide: 'Nombre total de cas.',
  },
  {
    cle: 'valeur',
    titre: 'Valeur',
    type: { genre: 'mesure' },
    remplissage: 'saisi-ou-calcule',
    obligatoire: true,
    largeur: 12,
    aide: 'Calculée à partir des deux nombres. Si vous ne connaissez que la valeur, saisissez-la ici.',
  },
  {
    cle: 'effectif',
    titre: 'Effectif',
    type: { genre: 'compte' },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 11,
    aide: 'Nombre de cas, de réponses ou de mesures derrière la valeur.',
  },
  {
    cle: 'situation',
    titre: 'Situation',
    type: { genre: 'texte', longueurMax: 40 },
    remplissage: 'calcule',
    obligatoire: false,
    largeur: 20,
    aide: 'Comparaison à la cible, calculée.',
  },
  {
    cle: 'commentaire',
    titre: 'Commentaire',
    type: { genre: 'texte', longueurMax: 1000 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 46,
    aide: 'Pour le public : ce qui explique le chiffre, en une ou deux phrases. Raison si la valeur manque.',
  },
  {
    cle: 'action',
    titre: 'Action',
    type: { genre: 'texte', longueurMax: 60 },
    remplissage: 'saisi',
    obligatoire: true,
    largeur: 12,
    aide: 'N° de l’action du plan d’actions qui répond à cet indicateur (plusieurs : 1 ; 3).',
  },
];

const colonnesActions: readonly ColonneContrat<CleAction>[] = [
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
    aide: 'Une fonction, pas une personne : « chef du bureau des usagers ».',
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

/** A column of `Indicateurs` as it is in `Détail mensuel`: same title, same type, same help. */
function monthly(cle: CleMois & CleIndicateur): ColonneContrat<CleMois> {
  const colonne = colonnesIndicateurs.find((candidate) => candidate.cle === cle);
  if (!colonne) throw new TypeError(`Colonne inconnue : ${cle}`);
  return { ...colonne, cle };
}

const colonnesMois: readonly ColonneContrat<CleMois>[] = [
  monthly('code'),
  monthly('indicateur'),
  { ...monthly('unite'), obligatoire: false },
  {
    cle: 'mois',
    titre: 'Mois',
    type: { genre: 'mois' },
    remplissage: 'prerempli',
    obligatoire: true,
    largeur: 16,
    aide: 'Un des trois mois du trimestre, par exemple octobre 2020.',
  },
  monthly('numerateur'),
  monthly('denominateur'),
  monthly('valeur'),
  monthly('effectif'),
];

export const TABLEAU_INDICATEURS: TableauContrat<CleIndicateur> = {
  nom: 'Indicateurs',
  colonnes: colonnesIndicateurs,
  lignesLibres: 0,
};

export const TABLEAU_ACTIONS: TableauContrat<CleAction> = {
  nom: 'PlanActions',
  colonnes: colonnesActions,
  lignesLibres: 40,
};

export const TABLEAU_MOIS: TableauContrat<CleMois> = {
  nom: 'DetailMensuel',
  colonnes: colonnesMois,
  lignesLibres: 0,
};

/** The sheets of the workbook, in order: the one declaration behind template, reader, checks on form and reference page. */
export const FEUILLES = {
  accueil: {
    nom: 'Accueil',
    objet: 'Ce classeur recueille les indicateurs qualité et le plan d’actions du trimestre.',
    tableau: null,
  },
  indicateurs: {
    nom: 'Indicateurs',
    objet: 'Saisissez les cellules à fond clair ; le reste est calculé ou prérempli.',
    tableau: TABLEAU_INDICATEURS,
  },
  actions: {
    nom: "Plan d'actions",
    objet: 'Une ligne par action. Le responsable est une fonction, pas une personne.',
    tableau: TABLEAU_ACTIONS,
  },
  mois: {
    nom: 'Détail mensuel',
    objet:
      'Facultatif\u00a0: les mois que vous connaissez. Laissez vide le reste\u202f; une année de mois suffit pour dire un vrai changement.',
    tableau: TABLEAU_MOIS,
    facultative: true,
  },
} as const satisfies Record<string, FeuilleContrat>;
