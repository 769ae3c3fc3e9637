import type { ColonneContrat, TableauContrat } from '../../classeur/contrat-types.ts';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS, TABLEAU_MOIS } from '../../classeur/contrat.ts';
import type { Cellule, Classeur } from '../../classeur/types.ts';
import { actionsSaisies, texte } from '../../depot/cellules.ts';

/** A cell of a list, with its column in the contract and what names its line (code or N°). */
export interface CelluleSituee {
  readonly cellule: Cellule<unknown>;
  readonly colonne: ColonneContrat;
  readonly repere: { readonly code: string } | { readonly numero: string };
}

function cellulesOf<Cle extends string>(
  ligne: Readonly<Record<Cle, Cellule<unknown>>>,
  tableau: TableauContrat<Cle>,
  repere: CelluleSituee['repere'],
): readonly CelluleSituee[] {
  return tableau.colonnes.map((colonne) => ({ cellule: ligne[colonne.cle], colonne, repere }));
}

/** Kept by workbook: some ten rules go through the same cells. */
const CELLULES = new WeakMap<Classeur, readonly CelluleSituee[]>();

/** Every cell of the lists, column by column of the contract, spare lines left out. */
export function cellulesSaisies(classeur: Classeur): readonly CelluleSituee[] {
  const connues = CELLULES.get(classeur);
  if (connues) return connues;
  const cellules = listCellules(classeur);
  CELLULES.set(classeur, cellules);
  return cellules;
}

function listCellules(classeur: Classeur): readonly CelluleSituee[] {
  return [
    ...classeur.indicateurs.flatMap((ligne) =>
      cellulesOf(ligne, TABLEAU_INDICATEURS, { code: texte(ligne.code) ?? '' }),
    ),
    ...actionsSaisies(classeur.actions).flatMap((ligne) =>
      cellulesOf(ligne, TABLEAU_ACTIONS, { numero: texte(ligne.numero) ?? '' }),
    ),
    ...(classeur.mois ?? []).flatMap((ligne) =>
      cellulesOf(ligne, TABLEAU_MOIS, { code: texte(ligne.code) ?? '' }),
    ),
  ];
}
