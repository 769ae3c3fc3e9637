import { INSECABLE } from '../nombre/index.ts';

/** Headings of a view, the same in the pane, on the page and in the files. */
export const TITRES_VUE = {
  vue: 'Suivi du trimestre',
  depots: 'Qui a déposé',
  echecs: 'Ce qui ne va pas',
  changements: 'Ce qui a changé',
  actions: 'Actions en retard',
} as const;

/** Said wherever the lines are shown. */
export const ORDRE_VUE = `Ordre${INSECABLE}: d’abord ceux à qui il manque un dépôt après l’échéance, puis par ordre alphabétique. Ce n’est pas un classement.`;
