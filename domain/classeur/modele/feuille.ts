import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { neutralise } from '../../texte/neutralise.ts';

/** The most that a cell of Excel holds. */
const LONGUEUR_MAX_CELLULE = 32_767;

/** What a cell holds: nothing, a text, a figure, or a formula with the result that it has now. */
export type Contenu =
  | null
  | string
  | number
  | { readonly formule: string; readonly resultat: string | number }
  | { readonly lien: string; readonly texte: string };

/** @throws RangeError when the text is longer than a cell can hold: cutting it silently would lose what was typed. */
function textCell(texte: string): Partial<Cell> {
  if (texte.length <= LONGUEUR_MAX_CELLULE) return { value: texte };
  throw new RangeError(
    `Un texte de ${texte.length} caractères ne tient pas dans une cellule (32 767 au plus) : raccourcissez-le.`,
  );
}

/** A text that somebody typed, put back in a workbook: nothing of it runs, and nothing when it is blank. */
export const saisieOf = (texte: string | null | undefined): string | null =>
  texte ? neutralise(texte) : null;

/** A reference such as « 1 » as Excel keeps it when it is typed: a number, without the warning of a text that looks like one. */
export function referenceOf(texte: string): string | number | null {
  if (texte === '') return null;
  return /^[1-9]\d{0,8}$/.test(texte) ? Number(texte) : saisieOf(texte);
}

function cellOf(contenu: Contenu): Partial<Cell> {
  if (contenu === null) return {};
  if (typeof contenu === 'number') return { value: contenu };
  if (typeof contenu === 'string') return textCell(contenu);
  if ('formule' in contenu) return { formula: contenu.formule, formulaResult: contenu.resultat };
  return { ...textCell(contenu.texte), hyperlink: { target: '', location: contenu.lien } };
}

/** A sheet being written, by rows and columns from 1. */
export class Feuille {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #hauteurs = new Map<number, { height: number }>();

  put(ligne: number, colonne: number, contenu: Contenu, style: CellStyle): void {
    this.#cells.set(`${ligne - 1},${colonne - 1}`, { ...cellOf(contenu), style });
  }

  /** Gives one style to the cells of a row, so that a band is whole. */
  fill(ligne: number, deColonne: number, aColonne: number, style: CellStyle): void {
    for (let colonne = deColonne; colonne <= aColonne; colonne++) this.put(ligne, colonne, null, style);
  }

  /** Height in points. */
  setHeight(ligne: number, points: number): void {
    this.#hauteurs.set(ligne - 1, { height: points });
  }

  build(): Pick<WriteSheet, 'cells' | 'rowDefs'> {
    return { cells: this.#cells, rowDefs: this.#hauteurs };
  }
}
