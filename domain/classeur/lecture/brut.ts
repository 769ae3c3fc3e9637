/** What a cell holds once out of the file, before any meaning: the same for .xlsx and .ods. */
export type ValeurBrute =
  | { readonly genre: 'vide' }
  | { readonly genre: 'nombre'; readonly nombre: number }
  | { readonly genre: 'texte'; readonly texte: string }
  | { readonly genre: 'booleen'; readonly vrai: boolean }
  | { readonly genre: 'erreur'; readonly texte: string }
  /** A calendar day given as such by the file (`2021-01-15`): .ods, and `t="d"` cells of .xlsx. */
  | { readonly genre: 'date'; readonly iso: string };

/** What a number format makes of a number: enough to say what the cell shows. */
export interface FormatNombre {
  readonly genre: 'standard' | 'nombre' | 'pourcentage' | 'date' | 'heure' | 'texte';
  /** Fewest and most decimals shown. */
  readonly decimalesMin: number;
  readonly decimalesMax: number;
  readonly milliers: boolean;
  /** Literal text before and after the figure: ` %` in `0.00" %"`. */
  readonly prefixe: string;
  readonly suffixe: string;
  /** Whether it shows the number divided by a thousand or more; absent when it does not. */
  readonly echelle?: true;
  /** For `heure`: which of hours, minutes, seconds are shown, as `hms`, `hm`, `ms`. */
  readonly horloge: string;
}

export interface CelluleBrute {
  readonly valeur: ValeurBrute;
  readonly format: FormatNombre;
  /** True when a formula fills the cell. */
  readonly formule: boolean;
  /** True when that formula refers to other cells. */
  readonly calculee: boolean;
  /**
   * That formula, kept only where its result is in doubt: a 0 that may stand for a blank cell, or no result at all. `of:=` begins
   * those of .ods.
   */
  readonly source?: string;
  /** `absent`: the file does not hold the result of the formula. A program wrote it, and no spreadsheet has computed it since. */
  readonly resultat?: 'absent';
  /** What the cell shows, where it contradicts the number that it holds (.ods keeps both). */
  readonly montre?: string;
}

export const FORMAT_STANDARD: FormatNombre = {
  genre: 'standard',
  decimalesMin: 0,
  decimalesMax: 10,
  milliers: false,
  prefixe: '',
  suffixe: '',
  horloge: '',
};

export const CELLULE_VIDE: CelluleBrute = {
  valeur: { genre: 'vide' },
  format: FORMAT_STANDARD,
  formule: false,
  calculee: false,
};
