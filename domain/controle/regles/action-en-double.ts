import { texte, normalizeNumero, actionsSaisies } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Of two actions of one number, nobody knows which one answers an indicator. */
export const actionEnDouble = defineRegle({
  code: 'ACTION-EN-DOUBLE',
  severite: 'bloquant',
  explication: 'Deux actions portent le même numéro.',
  message: ({ parametres }) =>
    `le numéro ${parametres.numero} est déjà en ${parametres.premiere}. Donnez un autre numéro à l’une des deux actions, et corrigez les indicateurs qui la citent.`,
  check: (classeur) => {
    const premieres = new Map<string, string>();
    return actionsSaisies(classeur.actions).flatMap(({ numero }) => {
      const lu = texte(numero);
      if (lu === null) return [];
      const premiere = premieres.get(normalizeNumero(lu));
      if (premiere !== undefined) return [signale(numero, { numero: lu, premiere }, 'un numéro unique')];
      premieres.set(normalizeNumero(lu), numero.adresse.cellule);
      return [];
    });
  },
});
