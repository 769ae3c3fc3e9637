import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** The count behind a rate is its denominator: another number there is one of the two mistyped. */
export const effectifContradictoire = defineRegle({
  code: 'EFFECTIF-CONTRADICTOIRE',
  severite: 'avertissement',
  explication: 'L’effectif d’un taux n’est pas son dénominateur.',
  message: ({ parametres }) =>
    `l’effectif (${nombre(parametres.effectif)}) n’est pas le dénominateur (${nombre(parametres.denominateur)}), qui sera retenu. Corrigez l’un des deux, ou videz l’effectif.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const effectif = chiffre(ligne.effectif);
      const denominateur = chiffre(ligne.denominateur);
      if (indicateur.saisie !== 'ratio' || !hasDeuxNombres(ligne)) return [];
      if (effectif === null || denominateur === null || effectif === denominateur) return [];
      const parametres = { code: indicateur.code, effectif, denominateur };
      return [signale(ligne.effectif, parametres, nombre(denominateur))];
    }),
});
