import { texte, isVide } from '../../depot/cellules.ts';
import { isRemplie, isValeurVide, lignesConnues } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Accepted: missing is missing, never 0, and the public is told why when a reason is given. */
export const valeurVide = defineRegle({
  code: 'VALEUR-VIDE',
  severite: 'avertissement',
  explication:
    'Un indicateur n’a pas de valeur : il sera publié « non disponible », avec sa raison si un commentaire la donne.',
  message: ({ parametres }) =>
    parametres.raison === ''
      ? `la valeur est vide : elle sera publiée « non disponible ». Saisissez le chiffre, ou écrivez en ${parametres.commentaire} pourquoi il manque.`
      : `la valeur est vide : elle sera publiée « non disponible », avec la raison donnée en ${parametres.commentaire}. Saisissez le chiffre s’il est connu.`,
  check: (classeur, contexte) => {
    // A blank template is said once, by CLASSEUR-VIDE.
    if (!classeur.indicateurs.some(isRemplie)) return [];
    return lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { valeur, numerateur, denominateur, commentaire } = ligne;
      const unNombre = !isVide(numerateur) || !isVide(denominateur);
      if (!isValeurVide(ligne) || unNombre) return [];
      const parametres = {
        code: indicateur.code,
        raison: texte(commentaire) ?? '',
        commentaire: commentaire.adresse.cellule,
      };
      return [signale(valeur, parametres, 'un chiffre, ou sa raison en commentaire')];
    });
  },
});
