/** Everything that is asked of Transparence, with what the matrix of docs/reference/droits.md says of it. Closed list. */
export const LIBELLES_OPERATION = {
  'referentiel.lire': 'Lire les référentiels et les définitions des indicateurs',
  'referentiel.ecrire': 'Modifier les référentiels et les cibles nationales',
  'tableau.lire': 'Lire un tableau publié',
  'moi.lire': 'Lire ses propres droits',
  'modele.lire': 'Obtenir le classeur prérempli d’un site',
  'controle.faire': 'Contrôler un classeur sans le déposer',
  'depot.lire': 'Lire les dépôts d’un site, leurs versions et le fichier d’origine',
  'depot.ecrire': 'Déposer le classeur d’un site',
  'depot.justifier': 'Justifier un chiffre déposé',
  'action.lire': 'Lire le plan d’actions',
  'action.ecrire': 'Modifier le plan d’actions',
  'suivi.lire': 'Voir qui a déposé dans un département',
  'audit.lire': 'Lire le journal des dépôts et des publications',
  'vue.lire': 'Lire le tableau de bord',
  'signal.declarer': 'Déclarer une rupture de série',
  'trimestre.ouvrir': 'Ouvrir un trimestre',
  'consolidation.lire': 'Lire une consolidation',
  'consolidation.faire': 'Consolider un trimestre',
  'publication.apercu': 'Voir le tableau avant sa publication',
  'publication.publier': 'Publier le tableau, ou un rectificatif',
  'publication.retirer': 'Retirer un tableau publié',
  'annuaire.lire': 'Lire l’annuaire des personnes habilitées et son journal',
  'annuaire.ecrire': 'Inviter, modifier, retirer une personne, passer la main',
  'archive.exporter': 'Exporter toutes les données d’un département',
  'archive.restaurer': 'Restaurer une archive',
} as const;

export type Operation = keyof typeof LIBELLES_OPERATION;

export const OPERATIONS = Object.keys(LIBELLES_OPERATION) as readonly Operation[];
