import { texte, actionsSaisies } from '../../depot/cellules.ts';
import { jour } from '../outils/actions.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An action cannot be due before it begins: one of the two dates is mistyped. */
export const datesContradictoires = defineRegle({
  code: 'DATES-CONTRADICTOIRES',
  severite: 'avertissement',
  explication: 'L’échéance d’une action est avant son début.',
  message: ({ parametres }) =>
    `l’échéance (${jour(parametres.echeance)}) est avant le début (${jour(parametres.debut)}). Corrigez l’une des deux dates.`,
  check: (classeur) =>
    actionsSaisies(classeur.actions).flatMap(({ debut, echeance, numero }) => {
      if (debut.valeur === null || echeance.valeur === null || echeance.valeur >= debut.valeur) return [];
      const parametres = { numero: texte(numero) ?? '', debut: debut.valeur, echeance: echeance.valeur };
      return [signale(echeance, parametres, `le ${jour(debut.valeur)} ou après`)];
    }),
});
