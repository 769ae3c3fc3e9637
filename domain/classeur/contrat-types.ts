/** What a column holds, for the reader, the checks on form and the template alike. */
export type TypeColonne =
  | { readonly genre: 'texte'; readonly longueurMax: number }
  | { readonly genre: 'code'; readonly longueurMax: number }
  | { readonly genre: 'liste'; readonly valeurs: readonly string[] }
  /** A figure in the unit of its line. */
  | { readonly genre: 'mesure' }
  /** A whole number, 0 or more. */
  | { readonly genre: 'compte' }
  /** 0 to 100, shown with %. */
  | { readonly genre: 'pourcentage' }
  | { readonly genre: 'date' }
  /** A civil month: « octobre 2020 ». */
  | { readonly genre: 'mois' };

/** Who fills a column. `prerempli`: written by the template, locked. `calcule`: an Excel formula, locked. */
export type Remplissage = 'saisi' | 'prerempli' | 'calcule' | 'saisi-ou-calcule';

export interface ColonneContrat<Cle extends string = string> {
  /** Name in the code: key of the line read. */
  readonly cle: Cle;
  /** Header in the workbook: the anchor by which the column is found. */
  readonly titre: string;
  readonly type: TypeColonne;
  readonly remplissage: Remplissage;
  /** False when a file without the column is still readable (a computed or decorative one). */
  readonly obligatoire: boolean;
  /** Width in characters. */
  readonly largeur: number;
  /** Input message at the cell, and help of the reference page. */
  readonly aide: string;
}

export interface TableauContrat<Cle extends string = string> {
  readonly nom: string;
  readonly colonnes: readonly ColonneContrat<Cle>[];
  /** Empty lines laid out for new entries (a table on a protected sheet does not grow by itself). */
  readonly lignesLibres: number;
}

export interface FeuilleContrat {
  readonly nom: string;
  /** What the sheet is for, in one sentence, written above the table. */
  readonly objet: string;
  readonly tableau: TableauContrat | null;
  /** A workbook without it is whole; it is then found by its names alone. */
  readonly facultative?: true;
}
