import { texte, normalizeNumero, actionsSaisies } from '../../depot/cellules.ts';
import { numberActions } from '../../depot/plan.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Of two actions of one number, nobody knows which one answers an indicator. The second is filed under a number of its own. */
export const actionEnDouble = defineRegle({
  code: 'ACTION-EN-DOUBLE',
  severite: 'avertissement',
  explication: 'Deux actions portent le même numéro.',
  message: ({ parametres }) =>
    `le numéro ${parametres.numero} est déjà en ${parametres.premiere} : cette action sera déposée sous le numéro ${parametres.depose}. Donnez un autre numéro à l’une des deux, et corrigez les indicateurs qui la citent.`,
  check: (classeur) => {
    const premieres = new Map<string, string>();
    const numeros = numberActions(classeur.actions);
    return actionsSaisies(classeur.actions).flatMap((action) => {
      const { numero } = action;
      const lu = texte(numero);
      if (lu === null) return [];
      const premiere = premieres.get(normalizeNumero(lu));
      const depose = numeros.get(action) ?? '';
      if (premiere !== undefined)
        return [signale(numero, { numero: lu, premiere, depose }, 'un numéro unique')];
      premieres.set(normalizeNumero(lu), numero.adresse.cellule);
      return [];
    });
  },
});
