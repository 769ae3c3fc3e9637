import { texte } from '../../depot/cellules.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Of two figures for one indicator, none is chosen. */
export const codeEnDouble = defineRegle({
  code: 'CODE-EN-DOUBLE',
  severite: 'bloquant',
  explication: 'Deux lignes portent le même code d’indicateur.',
  message: ({ parametres }) =>
    `cet indicateur est déjà en ${parametres.premiere}. Gardez une seule des deux lignes.`,
  check: ({ indicateurs }) => {
    const premieres = new Map<string, string>();
    return indicateurs.flatMap(({ code }) => {
      const lu = texte(code);
      if (lu === null) return [];
      const premiere = premieres.get(lu);
      if (premiere !== undefined) return [signale(code, { code: lu, premiere }, 'une seule ligne par code')];
      premieres.set(lu, code.adresse.cellule);
      return [];
    });
  },
});
