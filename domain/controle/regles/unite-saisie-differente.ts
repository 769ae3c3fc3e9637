import { lignesChiffrees } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** « 12 semaines » in a line of days: refused, not converted. Working and calendar days are different units. */
export const uniteSaisieDifferente = defineRegle({
  code: 'UNITE-SAISIE-DIFFERENTE',
  severite: 'bloquant',
  explication: 'Un chiffre est saisi avec une autre unité que celle de sa ligne.',
  message: ({ lu, parametres }) =>
    `${cite(lu)} est en ${cite(parametres.saisie ?? '')}, alors que l’indicateur se mesure en ${cite(parametres.unite ?? '')}. Saisissez le chiffre dans l’unité de la ligne, sans écrire l’unité.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { code, unite } = indicateur;
      // The reader says « 36 859 connexions » as a plain number: what is counted is no unit.
      const saisie = ligne.valeur.uniteLue;
      if (saisie === undefined || saisie === unite) return [];
      return [signale(ligne.valeur, { code, unite, saisie }, `un chiffre en ${unite}`)];
    }),
});
