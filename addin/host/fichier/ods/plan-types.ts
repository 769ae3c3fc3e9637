import type { Balise } from '../xml/balises.ts';

export interface CelluleOds {
  readonly balise: Balise;
  readonly debut: number;
  readonly fin: number;
  /** First of the columns that it stands for, from 1. */
  readonly colonne: number;
  readonly fois: number;
  /** What is in the cell and is not its text: notes, drawings. */
  readonly gardes: readonly { readonly debut: number; readonly fin: number }[];
}

export interface RangeeOds {
  readonly balise: Balise;
  readonly debut: number;
  readonly fermeture: number;
  readonly fin: number;
  /** First of the rows that it stands for, from 1. */
  readonly ligne: number;
  readonly fois: number;
  readonly cellules: readonly CelluleOds[];
}

/** Where everything stands in a `table:table`. */
export interface PlanTable {
  readonly nom: string;
  readonly balise: Balise;
  readonly rangees: readonly RangeeOds[];
  /** Where rows are added after the last one. */
  readonly finRangees: number;
  readonly colonnes: readonly { readonly fin: number; readonly style: string | undefined }[];
}
