import type { Budget } from '../../../../domain/classeur/lire/budget.ts';
import { BORNES } from '../../../../domain/classeur/lire/fichier.ts';
import type { FormulePlacee, Place } from '../formules/dependants.ts';
import { readReferences } from '../../../../domain/classeur/formules/references.ts';
import type { CelluleOds, PlanTable, RangeeOds } from './plan-types.ts';

export interface FormuleOds extends FormulePlacee {
  readonly plan: PlanTable;
  readonly texte: string;
  /** With its `of:`. */
  readonly source: string;
  readonly matrice: boolean;
}

const spans = (texte: string | undefined): number => Math.min(Math.max(Number(texte ?? 1) || 1, 1), 10_000);

/** The cells that a formula fills: each that it stands for, and those of its matrix. Throws `ErreurFichier`. */
function placesOf(plan: PlanTable, rangee: RangeeOds, cellule: CelluleOds, budget: Budget): readonly Place[] {
  const { attributs } = cellule.balise;
  const lignes =
    Math.min(rangee.fois, BORNES.rangees) - 1 + spans(attributs['table:number-matrix-rows-spanned']);
  const colonnes =
    Math.min(cellule.fois, BORNES.colonnes) - 1 + spans(attributs['table:number-matrix-columns-spanned']);
  budget.take('cellules', lignes * colonnes);
  return Array.from({ length: lignes * colonnes }, (_, rang) => ({
    feuille: plan.nom,
    ligne: rangee.ligne + Math.floor(rang / colonnes),
    colonne: cellule.colonne + (rang % colonnes),
  }));
}

/** The formulas of a sheet, each with the cells that it fills: those of all sheets share a budget. Throws `ErreurFichier`. */
export function readFormules(plan: PlanTable, budget: Budget): readonly FormuleOds[] {
  return plan.rangees.flatMap((rangee) =>
    rangee.cellules.flatMap((cellule) => {
      const { attributs } = cellule.balise;
      const texte = attributs['table:formula'];
      if (texte === undefined) return [];
      const etendue =
        spans(attributs['table:number-matrix-rows-spanned']) *
        spans(attributs['table:number-matrix-columns-spanned']);
      return [
        {
          plan,
          texte: texte.replace(/^of:(?==)/u, ''),
          source: texte,
          matrice: etendue > 1,
          references: readReferences(texte, 'ods', plan.nom),
          resultats: placesOf(plan, rangee, cellule, budget),
        },
      ];
    }),
  );
}
