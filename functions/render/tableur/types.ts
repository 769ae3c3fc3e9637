import { estimateHauteur } from '../../../domain/classeur/modele/hauteur.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';

/** What stands out of a cell, beside its words. */
export type Ton = 'normal' | 'fort' | 'bon' | 'manque' | 'mention';

/** A cell of either format: texts stay texts, figures are numbers, days are dates; `null` is empty. */
export interface CelluleTableur {
  readonly valeur: string | number | { readonly jour: DateIso } | null;
  /** Decimals shown, for a number. */
  readonly decimales?: number;
  readonly ton?: Ton;
}

export interface ColonneTableur {
  readonly titre: string;
  /** In characters. */
  readonly largeur: number;
  readonly droite?: boolean;
}

/** Small charts in the cells of a column, one a line, each drawn from the same line of another sheet. */
export interface TendancesTableur {
  /** Column that shows them, from 1. */
  readonly colonne: number;
  readonly feuille: string;
  /** Columns that hold the figures, from 1. */
  readonly de: number;
  readonly a: number;
}

export interface FeuilleTableur {
  readonly nom: string;
  readonly titre: string;
  /** Lines under the title, each its own row. */
  readonly chapeau: readonly string[];
  readonly colonnes: readonly ColonneTableur[];
  readonly lignes: readonly (readonly CelluleTableur[])[];
  readonly tendances?: TendancesTableur;
  /** Columns that stay in sight, from the left. */
  readonly figees: number;
}

/** A tableau as sheets: the one description behind .xlsx and .ods. */
export interface ClasseurTableur {
  readonly titre: string;
  readonly sujet: string;
  readonly auteur: string;
  readonly feuilles: readonly FeuilleTableur[];
}

/** Height in points of a line that shows its texts whole. */
export const hauteurOf = (ligne: readonly CelluleTableur[], colonnes: readonly ColonneTableur[]): number =>
  estimateHauteur(
    ligne.flatMap(({ valeur }, i) =>
      typeof valeur === 'string' ? [[valeur, colonnes[i]?.largeur ?? 10] as const] : [],
    ),
  );

/** Row of the header of a sheet, from 1: title, the lines under it, then an empty row. */
export const ligneEntete = ({ chapeau }: FeuilleTableur): number => chapeau.length + 3;
