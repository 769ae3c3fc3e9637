import type { FormulePlacee } from '../formules/dependants.ts';
import { readReferences } from '../../../../domain/classeur/formules/references.ts';
import type { Formules } from './partagees.ts';
import type { CelluleXml, PlanFeuille } from './plan-types.ts';

/** A worksheet of the opened file. */
export interface FeuilleXlsx {
  readonly nom: string;
  readonly partie: string;
  readonly texte: string;
  readonly plan: PlanFeuille;
  readonly formules: Formules;
}

export interface FormuleXlsx extends FormulePlacee {
  readonly feuille: FeuilleXlsx;
  /** Cells that hold its results. */
  readonly cellules: readonly CelluleXml[];
}

/** The cells that a formula fills: its own, or those of its matrix. */
function resultsOf({ plan, formules }: FeuilleXlsx, cellule: CelluleXml): readonly CelluleXml[] {
  const plage = formules.matrices.find((matrice) => matrice.cellule === cellule)?.plage;
  if (!plage) return [cellule];
  return plan.rangees
    .filter(({ ligne }) => plage.debut.ligne <= ligne && ligne <= plage.fin.ligne)
    .flatMap(({ cellules }) =>
      cellules.filter(({ colonne }) => plage.debut.colonne <= colonne && colonne <= plage.fin.colonne),
    );
}

/** The formulas of a sheet, with what they read and the cells that they fill. One whose text is lost reads everything. */
export function placeFormules(feuille: FeuilleXlsx): readonly FormuleXlsx[] {
  return feuille.formules.cellules.map((cellule) => {
    const cellules = resultsOf(feuille, cellule);
    return {
      feuille,
      cellules,
      references: readReferences(feuille.formules.textOf(cellule) || '#', 'xlsx', feuille.nom),
      resultats: cellules.map(({ ligne, colonne }) => ({ feuille: feuille.nom, ligne, colonne })),
    };
  });
}

export function findCellule(
  plan: PlanFeuille | undefined,
  ligne: number,
  colonne: number,
): CelluleXml | undefined {
  const rangee = plan?.rangees.find((candidate) => candidate.ligne === ligne);
  return rangee?.cellules.find((cellule) => cellule.colonne === colonne);
}
