import type { Fichier } from '../../domain/classeur/lire/fichier.ts';

/** What the workbook in hand allows. The pane shows only what the host can do. */
export interface Capacites {
  readonly hote: 'excel' | 'fichier';
  /** Highest ExcelApi requirement set, `1.9`…; null outside Excel. */
  readonly api: string | null;
  /** Changes are told while the user types. */
  readonly evenements: boolean;
  /** A cell can be shown to the user. */
  readonly selection: boolean;
  /** Cells can be marked without touching the user's formats. */
  readonly marques: boolean;
  /** The quarter's sheets can be added to the open workbook (else a new workbook is opened). */
  readonly insertion: boolean;
  /** The bytes of the workbook can be had, for filing. */
  readonly octets: boolean;
}

/** A value as the workbook stores it: percentages as fractions, dates as serials, never locale text. */
export type ValeurBrute = string | number | boolean | null;

/** A cell to write. Formulas are never written by corrections: texts that begin with `=` are stored as texts. */
export interface Ecriture {
  readonly feuille: string;
  /** `I9`. */
  readonly cellule: string;
  readonly valeur: ValeurBrute;
  /**
   * The formula that the cell had, in the host's own syntax. Only what `write` returns carries it, so that writing it back
   * undoes a figure typed over a formula; a correction never has one.
   */
  readonly formule?: string;
}

/** A mark on a cell: severity and sentence. Marks are ours: taking them away gives back the user's formats. */
export interface Marque {
  readonly feuille: string;
  readonly cellule: string;
  readonly severite: 'bloquant' | 'avertissement' | 'a-justifier';
  readonly message: string;
}

export interface Changement {
  readonly feuille: string;
  /** Range that changed, `I9` or `G9:I12`; null when unknown. */
  readonly plage: string | null;
}

/**
 * A custom function (`TRANSPARENCE.VALEUR`) that gives its cell no figure now. Only a living workbook has them: in a file, the
 * cell holds what was last calculated.
 */
export interface FonctionSansResultat {
  readonly feuille: string;
  readonly cellule: string;
  readonly nom: string;
  /** Still calculating; unknown to this Excel (add-in not loaded); or answered by an error, `#N/A`. */
  readonly etat: 'en-cours' | 'inconnue' | 'erreur';
}

/** The cells of the workbook in hand, and what only a living workbook knows of them. */
export interface FichierOuvert extends Fichier {
  readonly fonctions?: readonly FonctionSansResultat[];
}

/** Stops what it was given for. */
export type Arret = () => Promise<void>;

/**
 * The workbook in hand, in the field's terms: Excel through Office.js, or a file opened in the page. Every method is a handful
 * of round trips at most, never one a cell. Errors are `HoteErreur` with a stable code.
 */
export interface WorkbookHost {
  readonly capacites: Capacites;
  /**
   * Everything a check needs: sheets, tables, custom properties. One read round trip once the workbook is known. While a cell is
   * being typed it fails at once, with CELLULE-EN-COURS-DE-SAISIE; `attendre` waits for its end, for what the user asked.
   */
  read(patience?: 'attendre'): Promise<FichierOuvert>;
  /**
   * Cells of some columns of a table, by their titles, on each of its lines in order, blank ones too: values as stored.
   * Throws TABLEAU-ABSENT when no table bears that name.
   */
  readBloc(tableau: string, colonnes: readonly string[]): Promise<Bloc>;
  /**
   * Writes cells, all or none; one round trip. Resolves to what was there, in the same order: given back to `write`, it undoes
   * the writing. Throws FEUILLE-ABSENTE, FEUILLE-PROTEGEE.
   */
  write(ecritures: readonly Ecriture[]): Promise<readonly Ecriture[]>;
  /** Writes the custom document properties (site, quarter, model). */
  writeProprietes(proprietes: Readonly<Record<string, string>>): Promise<void>;
  /** Adds the sheets of a template to the workbook, or opens it as a new one where the host cannot add. */
  createFeuilles(modele: Uint8Array): Promise<'ajoutees' | 'nouveau-classeur'>;
  /** Protects or frees the contract's sheets, without a password; leaves a sheet with a foreign password alone and says so. */
  protect(feuilles: readonly string[], protegees: boolean): Promise<readonly string[]>;
  select(feuille: string, cellule: string): Promise<void>;
  /** Replaces every mark of ours by these. An empty list takes all away. */
  mark(marques: readonly Marque[]): Promise<void>;
  /**
   * Tells local changes, grouped over 250 ms; our own writings and remote ones are not told. It is a hint: a change may be told
   * late, twice or never. What matters is read again.
   */
  onChange(listener: (changements: readonly Changement[]) => void): Promise<Arret>;
  /** The workbook as a file. */
  export(): Promise<{ readonly nom: string; readonly octets: Uint8Array }>;
}

export interface Bloc {
  readonly feuille: string;
  /** Row of the sheet of each line. */
  readonly lignes: readonly number[];
  /** Column letters of each asked column; null when the table lacks it. */
  readonly colonnes: readonly (string | null)[];
  readonly valeurs: readonly (readonly ValeurBrute[])[];
}

/** Closed list of what can go wrong with a host; each has its own screen. */
export type CodeHote =
  | 'API-ANCIENNE'
  | 'CLASSEUR-ETRANGER'
  | 'FEUILLE-ABSENTE'
  | 'TABLEAU-ABSENT'
  | 'FEUILLE-PROTEGEE'
  | 'CELLULE-EN-COURS-DE-SAISIE'
  | 'LECTURE-SEULE'
  | 'HOTE-INDISPONIBLE';

export class HoteErreur extends Error {
  override readonly name = 'HoteErreur';
  readonly code: CodeHote;

  constructor(code: CodeHote, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
