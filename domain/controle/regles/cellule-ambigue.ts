import type { Cellule } from '../../classeur/types.ts';
import { hasDeuxNombres } from '../../depot/cellules.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

const CONSEIL = 'Récrivez le chiffre sans équivoque, avec son unité si besoin (par exemple « 63 % »).';
const RAPPELS: readonly string[] = ['cible', 'precedent'];

/** A figure with two readings is asked about, not guessed. Two counts settle the value that they explain. */
export const celluleAmbigue = defineRegle({
  code: 'CELLULE-AMBIGUE',
  severite: 'bloquant',
  explication: 'Une cellule peut se lire de plusieurs façons, et rien ne permet de choisir.',
  message: ({ lu, parametres }) =>
    parametres.tranche === 'oui'
      ? `${cite(lu)} peut se lire ${parametres.lectures} ; le Numérateur et le Dénominateur l’emportent. Effacez la valeur ou récrivez-la sans équivoque.`
      : `${cite(lu)} peut se lire ${parametres.lectures}. ${parametres.conseil}`,
  check: (classeur) => {
    const tranchees = new Set(
      [...classeur.indicateurs, ...(classeur.mois ?? [])].filter(hasDeuxNombres).map(({ valeur }) => valeur),
    );
    return cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      if (cellule.lecture.etat !== 'ambigue') return [];
      const tranche = tranchees.has(cellule as Cellule<number>);
      const lectures = cellule.lecture.lectures.join(' ou ');
      const doux = tranche || RAPPELS.includes(colonne.cle);
      return [
        signale(
          cellule,
          {
            ...repere,
            colonne: colonne.titre,
            lectures,
            tranche: tranche ? 'oui' : 'non',
            conseil: cellule.lecture.conseil ?? CONSEIL,
          },
          'une seule lecture possible',
          doux ? { severite: 'avertissement' } : {},
        ),
      ];
    });
  },
});
