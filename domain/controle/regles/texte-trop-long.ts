import type { Cellule } from '../../classeur/types.ts';
import { texte } from '../../depot/cellules.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Refused rather than cut: nothing is lost silently, and a hall poster has a size. */
export const texteTropLong = defineRegle({
  code: 'TEXTE-TROP-LONG',
  severite: 'bloquant',
  explication: 'Un texte dépasse la longueur que sa colonne permet.',
  message: ({ parametres }) =>
    `le texte fait ${nombre(parametres.longueur)} caractères, pour ${nombre(parametres.max)} au plus dans la colonne ${parametres.colonne}. Raccourcissez-le.`,
  check: (classeur) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      const { type, titre, remplissage } = colonne;
      if (!('longueurMax' in type) || remplissage === 'calcule') return [];
      if (typeof cellule.valeur !== 'string' || cellule.valeur.length <= type.longueurMax) return [];
      // Of the text as it is filed, in characters as people count them and not UTF-16 units.
      const longueur = [...(texte(cellule as Cellule<string>) ?? '')].length;
      if (longueur <= type.longueurMax) return [];
      const parametres = { ...repere, colonne: titre, longueur, max: type.longueurMax };
      return [signale(cellule, parametres, `au plus ${type.longueurMax} caractères`)];
    }),
});
