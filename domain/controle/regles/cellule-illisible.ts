import type { Cellule } from '../../classeur/types.ts';
import { hasDeuxNombres } from '../../depot/cellules.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Columns that the application only compares with what it knows: what they hold is lost for nobody. */
const RAPPELS: readonly string[] = ['cible', 'precedent', 'situation', 'indicateur', 'sens'];

/** « We never guess: what we cannot read, we refuse ». */
export const celluleIllisible = defineRegle({
  code: 'CELLULE-ILLISIBLE',
  severite: 'bloquant',
  explication:
    'Une cellule ne peut pas être lue : texte à la place d’un nombre, erreur d’Excel, date qui n’existe pas.',
  message: ({ lu, parametres }) =>
    `${cite(lu)} ne peut pas être lu dans la colonne ${parametres.colonne}. Attendu : ${parametres.attendu}. ${parametres.colonne === 'Valeur' ? 'Corrigez le chiffre ; s’il n’est pas disponible, videz la cellule et écrivez-en la raison en commentaire.' : 'Corrigez la cellule ou videz-la.'}`,
  check: (classeur) => {
    const lignesComptees = new Set(
      [...classeur.indicateurs, ...(classeur.mois ?? [])].filter(hasDeuxNombres).map(({ valeur }) => valeur),
    );
    return cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      if (cellule.lecture.etat !== 'illisible' || colonne.cle === 'situation') return [];
      // FORMULE-SANS-RESULTAT says it once for all cells.
      if (cellule.lecture.cause === 'sans-resultat') return [];
      // The error of a formula whose counts are both there (0 sur 0) is not what was typed.
      if (cellule.calculee && lignesComptees.has(cellule as Cellule<number>)) return [];
      const { attendu } = cellule.lecture;
      const parametres = { ...repere, colonne: colonne.titre, attendu };
      return [
        signale(
          cellule,
          parametres,
          attendu,
          RAPPELS.includes(colonne.cle) ? { severite: 'avertissement' } : {},
        ),
      ];
    });
  },
});
