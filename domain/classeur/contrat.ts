import type { FeuilleContrat } from './contrat-types.ts';
import { TABLEAU_ACTIONS } from './contrat/actions.ts';
import { TABLEAU_INDICATEURS } from './contrat/indicateurs.ts';
import { TABLEAU_MOIS } from './contrat/mois.ts';

export { ETATS_ACTION, ORIGINES_ACTION, TABLEAU_ACTIONS } from './contrat/actions.ts';
export { TABLEAU_INDICATEURS } from './contrat/indicateurs.ts';
export { TABLEAU_MOIS } from './contrat/mois.ts';

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
    objet: 'Une ligne par action. Le public lit la fonction responsable, jamais un nom.',
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
