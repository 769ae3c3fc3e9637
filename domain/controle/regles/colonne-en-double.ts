import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

/** Of two columns of the same title, none is chosen. */
export const colonneEnDouble = defineRegle({
  code: 'COLONNE-EN-DOUBLE',
  severite: 'bloquant',
  explication: 'Deux colonnes d’un tableau portent le même titre.',
  message: ({ parametres }) =>
    `deux colonnes portent le titre ${cite(parametres.nom ?? '')}. Supprimez ou renommez celle qui est en trop.`,
  check: (classeur) => findDefauts(classeur, 'colonne-en-double'),
});
