import type { Cellule } from '../../classeur/types.ts';
import { isVide } from '../../depot/cellules.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { defineRegle } from '../outils/regle.ts';
import type { Trouvaille } from '../types.ts';

/** Columns that the application only compares with what it knows, or computes itself. */
const RAPPELS: readonly string[] = ['indicateur', 'unite', 'sens', 'cible', 'precedent', 'situation'];
/** Cells named in the sentence: one act mends them all. */
const CITEES = 6;

/**
 * A program that writes a workbook does not compute its formulas. Said once for the whole file, since one act mends every cell of
 * it. A value that its two counts explain needs no result.
 */
export const formuleSansResultat = defineRegle({
  code: 'FORMULE-SANS-RESULTAT',
  severite: 'bloquant',
  explication: 'Une formule n’a pas de résultat dans le fichier : un programme l’a écrite sans la calculer.',
  message: ({ parametres }) =>
    `${Number(parametres.nombre) === 1 ? 'une formule n’a pas de résultat' : `${parametres.nombre} formules n’ont pas de résultat`} dans ce fichier (${parametres.cellules}). Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis déposez-le de nouveau.`,
  check: (classeur) => {
    const comptees = new Set<Cellule<unknown>>(
      [...classeur.indicateurs, ...(classeur.mois ?? [])]
        .filter(({ numerateur, denominateur }) => !isVide(numerateur) || !isVide(denominateur))
        .map(({ valeur }) => valeur),
    );
    const sans = cellulesSaisies(classeur).filter(
      ({ cellule, colonne }) =>
        cellule.lecture.etat === 'illisible' &&
        cellule.lecture.cause === 'sans-resultat' &&
        !RAPPELS.includes(colonne.cle) &&
        !comptees.has(cellule),
    );
    const [premiere] = sans;
    if (!premiere) return [];
    const nommees = sans.slice(0, CITEES).map(({ cellule }) => cellule.adresse.cellule);
    const cellules = `${nommees.join(', ')}${sans.length > CITEES ? '…' : ''}`;
    const trouvaille: Trouvaille = {
      parametres: { nombre: sans.length, cellules },
      adresse: premiere.cellule.adresse,
      lu: null,
      attendu: 'le résultat de chaque formule',
    };
    return [trouvaille];
  },
});
