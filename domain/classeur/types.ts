import type { CodeIndicateur, CodeSite } from '../referentiels/types.ts';
import type { Mois } from '../signal/types.ts';
import type { DateIso } from '../temps/trimestre.ts';

/** Where a cell is: sheet and table as they are named in the file that was read, cell as `I9`. */
export interface Adresse {
  readonly feuille: string;
  readonly tableau: string | null;
  readonly cellule: string;
}

/**
 * How sure the reading of a cell is. « We never guess »: a text with two readings is `ambigue` and has no value.
 * - `vide`: nothing in the cell
 * - `sure`: one reading
 * - `interpretee`: one reading, but not the obvious one: say how it was understood
 * - `ambigue`: several readings, none chosen
 * - `illisible`: no reading (text in a number, `#DIV/0!`, 31 February)
 */
export type Lecture =
  | { readonly etat: 'vide' }
  | { readonly etat: 'sure' }
  | { readonly etat: 'interpretee'; readonly compris: string }
  | { readonly etat: 'ambigue'; readonly lectures: readonly string[]; readonly conseil?: string }
  /** `cause`: said by a rule of its own, once for the whole workbook. */
  | { readonly etat: 'illisible'; readonly attendu: string; readonly cause?: 'sans-resultat' };

/** A value with the cell it comes from. `valeur` is null unless `lecture` is `sure` or `interpretee`. */
export interface Cellule<T> {
  readonly valeur: T | null;
  /** What the cell shows, as text; null when it is empty. */
  readonly lu: string | null;
  readonly adresse: Adresse;
  readonly lecture: Lecture;
  /** Unit that was typed with the figure (« 12 jours »); absent when none was. */
  readonly uniteLue?: string;
  /** True when a formula that refers to other cells fills it: the counts are what was typed, not this value. */
  readonly calculee?: boolean;
}

/** A line of the table `Indicateurs`. Figures are in the indicator's unit: 63 for 63 %. */
export interface LigneIndicateur {
  /** Row in the sheet, from 1. */
  readonly ligne: number;
  readonly code: Cellule<string>;
  readonly indicateur: Cellule<string>;
  readonly unite: Cellule<string>;
  readonly sens: Cellule<string>;
  readonly cible: Cellule<number>;
  readonly precedent: Cellule<number>;
  readonly numerateur: Cellule<number>;
  readonly denominateur: Cellule<number>;
  readonly valeur: Cellule<number>;
  readonly effectif: Cellule<number>;
  readonly situation: Cellule<string>;
  readonly commentaire: Cellule<string>;
  /** N° of one or more actions, as typed: `1`, `A2`, `1 ; 3`. */
  readonly action: Cellule<string>;
}

/** A line of the table `PlanActions`. `avancement` is a percentage, 0 to 100. */
export interface LigneAction {
  readonly ligne: number;
  readonly numero: Cellule<string>;
  readonly action: Cellule<string>;
  readonly origine: Cellule<string>;
  readonly porteSur: Cellule<string>;
  readonly responsable: Cellule<string>;
  readonly debut: Cellule<DateIso>;
  readonly echeance: Cellule<DateIso>;
  readonly avancement: Cellule<number>;
  readonly etat: Cellule<string>;
  readonly bilan: Cellule<string>;
}

/** A line of the table `DetailMensuel` that says something: a month of an indicator, under the titles of `Indicateurs`. */
export interface LigneMois extends Pick<
  LigneIndicateur,
  'ligne' | 'code' | 'indicateur' | 'unite' | 'numerateur' | 'denominateur' | 'valeur' | 'effectif'
> {
  readonly mois: Cellule<Mois>;
}

/** The same fact told twice: by the custom property (survives LibreOffice) and by the visible cell of `Accueil`. */
export interface Temoins {
  readonly propriete: string | null;
  readonly accueil: Cellule<string>;
}

/**
 * A sheet, table or column of the contract that the file does not have, or has twice, and cells of a table that are merged
 * (`nom` is then their range).
 */
export interface DefautStructure {
  readonly genre:
    | 'feuille-absente'
    | 'tableau-absent'
    | 'tableau-en-double'
    | 'colonne-absente'
    | 'colonne-en-double'
    | 'cellules-fusionnees';
  /** Name in the contract. */
  readonly nom: string;
  readonly feuille: string | null;
  readonly tableau: string | null;
  /** Cell of the header row to look at, when there is one. */
  readonly cellule: string | null;
  /** `tableau-en-double`: the sheets that have it, as the file names them. */
  readonly feuilles?: readonly string[];
}

/** A workbook as the field sees it: no styles, no positions but addresses. */
export interface Classeur {
  readonly format: 'xlsx' | 'ods';
  readonly site: Temoins;
  readonly trimestre: Temoins;
  readonly modele: Temoins;
  readonly indicateurs: readonly LigneIndicateur[];
  readonly actions: readonly LigneAction[];
  /** Lines of the optional sheet of months; absent when the workbook does not have it. */
  readonly mois?: readonly LigneMois[];
  readonly defauts: readonly DefautStructure[];
}

/** What the template of a site and quarter is filled with. */
export interface DonneesModele {
  readonly site: { readonly code: CodeSite; readonly nom: string };
  readonly trimestre: string;
  readonly lignes: readonly LigneModele[];
  readonly actions: readonly ActionModele[];
  /** Figures already known: none for a blank template. */
  readonly saisies?: readonly SaisieIndicateur[];
  /** Lays out the optional sheet of months, with what is known of them; absent: no such sheet. */
  readonly mois?: readonly SaisieMois[];
}

export interface LigneModele {
  readonly code: CodeIndicateur;
  /** Target in its own unit; null when none is set. */
  readonly cible: { readonly valeur: number; readonly unite: string } | null;
  /** Figure of the previous quarter, in the unit; null when missing. */
  readonly precedent: number | null;
  /** « Mesuré au T4 »: said in place of « À remplir », of a figure that is not due this quarter. */
  readonly horsTrimestre?: string;
}

/** What is typed in a line, for a workbook that is given back filled (restore, demonstration). */
export interface SaisieIndicateur {
  readonly code: CodeIndicateur;
  readonly numerateur?: number;
  readonly denominateur?: number;
  /** In the unit: 63 for 63 %. */
  readonly valeur?: number;
  readonly effectif?: number;
  readonly commentaire?: string;
  readonly action?: string;
}

/** What is typed in a line of `Détail mensuel`. */
export interface SaisieMois extends Pick<
  SaisieIndicateur,
  'code' | 'numerateur' | 'denominateur' | 'valeur' | 'effectif'
> {
  readonly mois: Mois;
}

/** An open action carried over from the previous quarter. */
export interface ActionModele {
  readonly numero: string;
  readonly action: string;
  readonly origine: string;
  readonly porteSur: string;
  readonly responsable: string;
  readonly debut: DateIso | null;
  readonly echeance: DateIso | null;
  /** 0 to 100. */
  readonly avancement: number | null;
  readonly etat: string;
  readonly bilan: string;
}
