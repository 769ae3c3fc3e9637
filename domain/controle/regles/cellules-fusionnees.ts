import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

/** Only the first of merged cells holds something: a figure meant for two lines is read for one. */
export const cellulesFusionnees = defineRegle({
  code: 'CELLULES-FUSIONNEES',
  severite: 'avertissement',
  explication:
    'Des cellules d’un tableau sont fusionnées : ce qu’elles contiennent ne vaut que pour la première.',
  message: ({ parametres }) =>
    `les cellules ${parametres.nom} sont fusionnées : ce qui y est écrit n’est lu que pour la première ligne et la première colonne. Annulez la fusion (Accueil, Fusionner et centrer), puis remplissez chaque cellule.`,
  check: (classeur) => findDefauts(classeur, 'cellules-fusionnees'),
});
