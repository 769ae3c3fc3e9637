import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

/** Says the missing column by its header: the reader finds columns by name, wherever they stand. */
export const colonneAbsente = defineRegle({
  code: 'COLONNE-ABSENTE',
  severite: 'bloquant',
  explication: 'Une colonne du modèle manque dans un tableau.',
  message: ({ parametres }) =>
    `la colonne ${cite(parametres.nom ?? '')} manque dans le tableau. Ajoutez une colonne qui porte exactement ce titre, à n’importe quelle place, ou repartez du modèle du trimestre.`,
  check: (classeur) => findDefauts(classeur, 'colonne-absente'),
});
