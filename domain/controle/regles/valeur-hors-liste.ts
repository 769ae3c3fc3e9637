import { findEtat } from '../../depot/plan.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { cite, simplify } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/**
 * Lists are counted by their exact words: « en cours » is mended to « En cours », « terminé » to « Réalisée », anything else is
 * asked about.
 */
export const valeurHorsListe = defineRegle({
  code: 'VALEUR-HORS-LISTE',
  severite: 'avertissement',
  explication: 'Une cellule à choix contient un mot qui n’est pas dans sa liste.',
  message: ({ lu, parametres }) =>
    parametres.proche === ''
      ? `${cite(lu)} n’est pas dans la liste de la colonne ${parametres.colonne}. Choisissez : ${parametres.liste} ; sinon, il sera déposé tel quel.`
      : `${cite(lu)} n’est pas un mot de la liste de la colonne ${parametres.colonne}${parametres.etat === '' ? '' : ` : l’action sera comptée ${cite(parametres.etat ?? '')}`}. Écrivez ${cite(parametres.proche ?? '')}.`,
  check: (classeur) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      if (colonne.type.genre !== 'liste' || typeof cellule.valeur !== 'string') return [];
      const { valeurs } = colonne.type;
      const lu = cellule.valeur.trim();
      if (lu === '' || valeurs.includes(lu)) return [];
      const etat = colonne.cle === 'etat' ? findEtat(lu) : null;
      const proche = valeurs.find((valeur) => simplify(valeur) === simplify(lu)) ?? etat ?? '';
      const parametres = {
        ...repere,
        colonne: colonne.titre,
        proche,
        etat: etat ?? '',
        liste: valeurs.join(', '),
      };
      const plus = proche === '' ? {} : { correction: corrige(cellule, proche, `Écrire « ${proche} »`) };
      return [signale(cellule, parametres, proche === '' ? valeurs.join(', ') : proche, plus)];
    }),
});
