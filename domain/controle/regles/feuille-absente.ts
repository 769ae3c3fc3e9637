import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

/** A lost sheet is lost figures: refused by name. */
export const feuilleAbsente = defineRegle({
  code: 'FEUILLE-ABSENTE',
  severite: 'bloquant',
  explication: 'Une feuille du modèle manque dans le classeur.',
  message: ({ parametres }) =>
    `la feuille ${cite(parametres.nom ?? '')} manque dans le classeur. Rétablissez-la en la copiant depuis le modèle du trimestre.`,
  check: (classeur) => findDefauts(classeur, 'feuille-absente'),
});
