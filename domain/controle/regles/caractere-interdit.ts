import { INVISIBLES } from '../../depot/plan.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/**
 * Control characters break XML and CSV; direction overrides make a public text read other than it is written; lone
 * surrogates and non-characters cannot be stored. None can be seen, so taking them out loses nothing. A text that looks like a
 * formula is fine: it is only ever a text.
 */
export const caractereInterdit = defineRegle({
  code: 'CARACTERE-INTERDIT',
  severite: 'bloquant',
  explication: 'Un texte contient un caractère invisible que la publication ne peut pas reprendre.',
  message: ({ parametres }) =>
    `le texte de la colonne ${parametres.colonne} contient un caractère invisible (${parametres.caractere}), souvent venu d’un copier-coller. Retirez-le en récrivant le texte.`,
  check: (classeur) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      const { valeur } = cellule;
      if (typeof valeur !== 'string' || colonne.remplissage === 'calcule') return [];
      const [premier] = valeur.match(INVISIBLES) ?? [];
      if (premier === undefined) return [];
      const point = premier.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const correction = corrige(
        cellule,
        valeur.replace(INVISIBLES, ''),
        'Retirer les caractères invisibles',
      );
      const parametres = { ...repere, colonne: colonne.titre, caractere: `U+${point}` };
      return [signale(cellule, parametres, 'un texte sans caractère invisible', { correction })];
    }),
});
