import type { Cell, ConditionalRule, WriteSheet } from 'hucre';
import { parsePlage } from '../../lire/adresses.ts';
import { LIGNE_ENTETE } from '../cadre.ts';
import type { Description } from '../description.ts';
import { openFormula, adresseOf, plageOf } from './adresses.ts';
import { cellOds } from './cellules.ts';
import type { ConditionOds, Styles } from './styles.ts';
import type { Validations } from './validations.ts';
import { element } from './xml.ts';
import type { Xml } from './xml.ts';

/** A character of Excel's width, as LibreOffice counts it when it opens the .xlsx. */
const CM_PAR_CARACTERE = 0.196;
const LARGEUR = 8.43;
const HAUTEUR_PT = 15;

const largeurOf = (caracteres: number = LARGEUR): string => `${(caracteres * CM_PAR_CARACTERE).toFixed(3)}cm`;

/** The conditions of each cell, by `ligne,colonne` from 1, the weightiest first. Bars have no word in ODF. */
function conditionsOf(
  feuille: string,
  regles: readonly ConditionalRule[],
): ReadonlyMap<string, readonly ConditionOds[]> {
  const parCellule = new Map<string, ConditionOds[]>();
  for (const { type, range, formula, style } of [...regles].sort((a, b) => a.priority - b.priority)) {
    const plage = parsePlage(range);
    if (type !== 'expression' || typeof formula !== 'string' || !style || !plage) continue;
    const { debut, fin } = plage;
    const condition: ConditionOds = {
      condition: `is-true-formula(${openFormula(formula)})`,
      base: adresseOf(feuille, debut.ligne, debut.colonne).slice(1),
      style,
    };
    for (let ligne = debut.ligne; ligne <= fin.ligne; ligne += 1)
      for (let colonne = debut.colonne; colonne <= fin.colonne; colonne += 1) {
        const cle = `${ligne},${colonne}`;
        parCellule.set(cle, [...(parCellule.get(cle) ?? []), condition]);
      }
  }
  return parCellule;
}

/** Empty cells before the next one. */
const gap = (nombre: number): readonly Xml[] =>
  nombre === 0
    ? []
    : [element('table:table-cell', { 'table:number-columns-repeated': nombre === 1 ? null : nombre })];

/** A sheet of the description. */
export function feuilleOds(
  feuille: WriteSheet,
  { namedRanges }: Pick<Description, 'namedRanges'>,
  page: string,
  styles: Styles,
  validations: Validations,
): Xml {
  const {
    name,
    cells = new Map<string, Partial<Cell>>(),
    columns = [],
    rowDefs,
    dataValidations = [],
    conditionalRules = [],
  } = feuille;
  const controles = validations.add(name, dataValidations);
  const conditions = conditionsOf(name, conditionalRules);
  const rangees = new Map<number, number[]>();
  for (const place of cells.keys()) {
    const [ligne = 0, colonne = 0] = place.split(',').map((rang) => Number(rang) + 1);
    rangees.set(ligne, [...(rangees.get(ligne) ?? []), colonne]);
  }

  function row(ligne: number): Xml {
    const cellules: Xml[] = [];
    let suivante = 1;
    for (const colonne of (rangees.get(ligne) ?? []).sort((a, b) => a - b)) {
      const cellule = cells.get(`${ligne - 1},${colonne - 1}`) ?? {};
      const cle = `${ligne},${colonne}`;
      const style = cellule.style ? styles.cellule(cellule.style, conditions.get(cle) ?? []) : null;
      cellules.push(...gap(colonne - suivante), cellOds(cellule, style, controles.get(cle)));
      suivante = colonne + 1;
    }
    const points = rowDefs?.get(ligne - 1)?.height ?? HAUTEUR_PT;
    // As in .xlsx: the height of a line of a table is only a start, and the row grows with what is typed.
    const libre = feuille.tables !== undefined && ligne > LIGNE_ENTETE;
    return element(
      'table:table-row',
      { 'table:style-name': styles.ligne(`${points}pt`, libre) },
      ...(cellules.length === 0 ? gap(1) : cellules),
    );
  }

  const zone = namedRanges.find((nom) => nom.scope === name && nom.name === '_xlnm.Print_Area');
  const entete = namedRanges.some((nom) => nom.scope === name && nom.name === '_xlnm.Print_Titles');
  const lignes = Array.from({ length: Math.max(1, ...rangees.keys()) }, (_, rang) => {
    const xml = row(rang + 1);
    return entete && rang + 1 === LIGNE_ENTETE ? element('table:table-header-rows', {}, xml) : xml;
  });
  return element(
    'table:table',
    {
      'table:name': name,
      'table:style-name': styles.feuille(page, feuille.view?.tabColor?.rgb ?? 'FFFFFF'),
      'table:print-ranges': zone === undefined ? null : plageOf(name, zone.range),
      'table:protected': feuille.protection?.sheet === true ? true : null,
    },
    columns.map(({ width }) =>
      element('table:table-column', { 'table:style-name': styles.colonne(largeurOf(width)) }),
    ),
    lignes,
  );
}
