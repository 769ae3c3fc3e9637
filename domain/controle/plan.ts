import { TABLEAU_ACTIONS } from '../classeur/contrat.ts';
import type { Classeur } from '../classeur/types.ts';
import type { Regle, Trouvaille } from './types.ts';

/** What lacks in the form of the file: nothing of the sheet can be trusted, so that it blocks wherever it is. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  'FEUILLE-ABSENTE',
  'TABLEAU-ABSENT',
  'TABLEAU-EN-DOUBLE',
  'CELLULES-FUSIONNEES',
  'COLONNE-ABSENTE',
  'COLONNE-EN-DOUBLE',
]);

const ACTION = TABLEAU_ACTIONS.colonnes.find(({ cle }) => cle === 'action')?.titre;

/** What becomes of a cell of the plan that is filed as it stands. */
function suiteOf({ code }: Regle, { parametres }: Trouvaille): string {
  if (code === 'CARACTERE-INTERDIT') return 'Sans correction, le texte sera déposé sans ce caractère.';
  return parametres.colonne === ACTION
    ? 'Sans correction, cette action ne sera pas déposée.'
    : 'Sans correction, l’action sera déposée sans cette cellule.';
}

/**
 * A fault of the action plan is a remark on its line: it never keeps the figures from being filed. Rules that look at the cells
 * of every sheet block for a figure; of the plan, they say what becomes of the cell.
 */
export function softenPlan(regle: Regle, trouvaille: Trouvaille, { actions }: Classeur): Trouvaille {
  const { adresse, severite = regle.severite } = trouvaille;
  if (severite !== 'bloquant' || adresse === null || STRUCTURE.has(regle.code)) return trouvaille;
  const feuille = actions[0]?.numero.adresse.feuille;
  return adresse.feuille === feuille && 'numero' in trouvaille.parametres
    ? { ...trouvaille, severite: 'avertissement', suite: suiteOf(regle, trouvaille) }
    : trouvaille;
}
