import { readUnite } from '../../classeur/lecture/unites.ts';
import { texte, isVide } from '../../depot/cellules.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/**
 * The cell is a copy of the definition. Written another way (« jours ouvres »), it is harmless and mended; another unit
 * means that the figure beside it may be in that unit.
 */
export const uniteDifferente = defineRegle({
  code: 'UNITE-DIFFERENTE',
  severite: 'bloquant',
  explication: 'L’unité inscrite sur la ligne n’est pas celle de la définition de l’indicateur.',
  message: ({ lu, parametres }) =>
    lu === null
      ? `l’unité est vide. Écrivez ${cite(parametres.unite ?? '')}.`
      : `l’unité ${cite(lu)} n’est pas celle de l’indicateur. Écrivez ${cite(parametres.unite ?? '')} et vérifiez que la valeur est bien dans cette unité.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { code, unite } = indicateur;
      const lu = texte(ligne.unite);
      if (lu === unite) return [];
      // Without a column Unité at all, COLONNE-ABSENTE says it once.
      if (lu === null && classeur.indicateurs.every((autre) => isVide(autre.unite))) return [];
      const memeUnite = lu === null || readUnite(lu) === unite;
      const plus = memeUnite
        ? {
            severite: 'avertissement' as const,
            correction: corrige(ligne.unite, unite, `Écrire « ${unite} »`),
          }
        : {};
      return [signale(ligne.unite, { code, unite }, unite, plus)];
    }),
});
