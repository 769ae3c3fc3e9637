import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

/** Tables are the anchors of the lists: refused by name. */
export const tableauAbsent = defineRegle({
  code: 'TABLEAU-ABSENT',
  severite: 'bloquant',
  explication: 'Un tableau du modèle manque dans le classeur.',
  message: ({ parametres }) =>
    `le tableau ${cite(parametres.nom ?? '')} manque dans le classeur. Copiez vos chiffres dans le modèle du trimestre, dont le tableau est intact.`,
  check: (classeur) => findDefauts(classeur, 'tableau-absent'),
});
