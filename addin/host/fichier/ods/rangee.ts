import type { FormatNombre } from '../../../../domain/classeur/lecture/index.ts';
import { closeBalise, openBalise, withAttributs } from '../xml/edition.ts';
import type { Sort } from './cellule.ts';
import { fois, renderNeuve, renderSort, repeatCellule } from './cellule.ts';
import type { PlanTable, RangeeOds } from './plan-types.ts';

/** What becomes of the cells of a row, by column. */
export type Sorts = ReadonlyMap<number, Sort>;
/** Number format of a cell: of its own style, else its row's, else its column's. */
export type FormatOf = (style: string | undefined) => FormatNombre;

const FOIS = 'table:number-rows-repeated';

const styleColonne = (plan: PlanTable, colonne: number): string | undefined =>
  plan.colonnes.find(({ fin }) => colonne <= fin)?.style;

const parRang = (sorts: Sorts): readonly (readonly [number, Sort])[] =>
  [...sorts].toSorted(([a], [b]) => a - b);

const remplissage = (nombre: number): string =>
  nombre > 0 ? withAttributs('<table:table-cell/>', { 'table:number-columns-repeated': fois(nombre) }) : '';

/** Cells after the last one of a row. */
function renderSuite(
  plan: PlanTable,
  depuis: number,
  sorts: Sorts,
  styleLigne: string | undefined,
  formatOf: FormatOf,
): string {
  let colonne = depuis;
  let xml = '';
  for (const [rang, sort] of parRang(sorts)) {
    if (rang < depuis) continue;
    xml += remplissage(rang - colonne);
    xml += renderNeuve(sort, formatOf(styleLigne ?? styleColonne(plan, rang)));
    colonne = rang + 1;
  }
  return xml;
}

function renderCellules(
  texte: string,
  plan: PlanTable,
  rangee: RangeeOds,
  sorts: Sorts,
  formatOf: FormatOf,
): string {
  const styleLigne = rangee.balise.attributs['table:default-cell-style-name'];
  let xml = '';
  let fin = 1;
  for (const cellule of rangee.cellules) {
    fin = cellule.colonne + cellule.fois;
    const touchees = parRang(sorts).filter(([rang]) => cellule.colonne <= rang && rang < fin);
    if (touchees.length === 0) xml += texte.slice(cellule.debut, cellule.fin);
    else {
      let colonne = cellule.colonne;
      for (const [rang, sort] of touchees) {
        const style = cellule.balise.attributs['table:style-name'] ?? styleLigne ?? styleColonne(plan, rang);
        xml += repeatCellule(texte, cellule, rang - colonne);
        xml += renderSort(texte, cellule, sort, formatOf(style));
        colonne = rang + 1;
      }
      xml += repeatCellule(texte, cellule, fin - colonne);
    }
  }
  return xml + renderSuite(plan, fin, sorts, styleLigne, formatOf);
}

/** A row for `nombre` rows, as the file has it but for the cells in `sorts`. */
export function renderRangee(
  texte: string,
  plan: PlanTable,
  rangee: RangeeOds,
  nombre: number,
  sorts: Sorts,
  formatOf: FormatOf,
): string {
  if (nombre === 0) return '';
  const { balise, fermeture, fin } = rangee;
  const ouverture = withAttributs(texte.slice(balise.debut, balise.fin), { [FOIS]: fois(nombre) });
  if (sorts.size === 0) return ouverture + texte.slice(balise.fin, fin);
  const cellules = renderCellules(texte, plan, rangee, sorts, formatOf);
  return (
    openBalise(ouverture) + cellules + (balise.vide ? '</table:table-row>' : texte.slice(fermeture, fin))
  );
}

/** Rows that the file does not have, from the one after its last. */
export function renderNouvelles(
  plan: PlanTable,
  derniere: number,
  lignes: readonly (readonly [number, Sorts])[],
  formatOf: FormatOf,
): string {
  let ligne = derniere + 1;
  let xml = '';
  for (const [rang, sorts] of lignes) {
    if (rang > ligne) {
      const balise = withAttributs('<table:table-row/>', { [FOIS]: fois(rang - ligne) });
      xml += `${openBalise(balise)}${closeBalise('<table:table-cell>')}</table:table-row>`;
    }
    xml += `<table:table-row>${renderSuite(plan, 1, sorts, undefined, formatOf)}</table:table-row>`;
    ligne = rang + 1;
  }
  return xml;
}
