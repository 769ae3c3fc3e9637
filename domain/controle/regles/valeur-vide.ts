import { isVide } from '../../depot/cellules.ts';
import { isDemande, isRemplie, isValeurVide, lignesConnues } from '../outils/lignes.ts';
import { listLignes, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { groupLignes, signale } from '../outils/trouvaille.ts';

/**
 * Accepted: missing is missing, never 0. A figure whose comment says why it is missing has been answered, and empty ones
 * are one remark that lists them.
 */
export const valeurVide = defineRegle({
  code: 'VALEUR-VIDE',
  severite: 'avertissement',
  explication:
    'Un indicateur n’a pas de valeur, et aucun commentaire ne dit pourquoi : il sera publié « non disponible ».',
  message: ({ parametres, lignes }) =>
    lignes
      ? `${nombre(parametres.lignes)} indicateurs n’ont pas de valeur : ${listLignes(lignes)}. Ils seront publiés « non disponible ». Saisissez les chiffres, ou écrivez en commentaire pourquoi ils manquent.`
      : `la valeur est vide : elle sera publiée « non disponible ». Saisissez le chiffre, ou écrivez en ${parametres.commentaire} pourquoi il manque.`,
  check: (classeur, contexte) => {
    // A blank template is said once, by CLASSEUR-VIDE.
    if (!classeur.indicateurs.some(isRemplie)) return [];
    return groupLignes(
      lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
        const { valeur, numerateur, denominateur, commentaire } = ligne;
        const nombres = !isVide(numerateur) || !isVide(denominateur);
        if (!isValeurVide(ligne) || nombres || !isVide(commentaire)) return [];
        if (!isDemande(classeur, contexte, indicateur)) return [];
        const parametres = { code: indicateur.code, commentaire: commentaire.adresse.cellule };
        return [signale(valeur, parametres, 'un chiffre, ou sa raison en commentaire')];
      }),
    );
  },
});
