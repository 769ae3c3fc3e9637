import type { Adresse, Classeur } from '../classeur/types.ts';
import type { Cible, CodeIndicateur, CodeSite, Frequence, Indicateur, Site } from '../referentiels/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/**
 * - `bloquant`: the workbook cannot be filed
 * - `avertissement`: filed, and said
 * - `a-justifier`: filed, and a comment is needed before publication
 */
export type Severite = 'bloquant' | 'avertissement' | 'a-justifier';

/** A safe correction: writing `valeur` in the cell mends the constat and cannot lose anything. */
export interface Correction {
  readonly feuille: string;
  readonly adresse: string;
  readonly valeur: string | number | null;
  /** Other cells of the sheet, written together with the first: all or none. Absent: there is none. */
  readonly aussi?: readonly { readonly adresse: string; readonly valeur: string | number | null }[];
  /** « Écrire 63 % ». */
  readonly libelle: string;
}

/** One of the lines that a constat lists: the code that names it, and the cell to look at on the sheet of the constat. */
export interface LigneDuConstat {
  readonly code: string;
  readonly adresse: string;
}

/** What a check found. Code and parameters first, text last. */
export interface Constat {
  readonly code: string;
  readonly severite: Severite;
  readonly parametres: Readonly<Record<string, string | number>>;
  readonly feuille: string | null;
  readonly tableau: string | null;
  /** Cell to look at; the first of `lignes` when there are several. */
  readonly adresse: string | null;
  /** The lines that it lists, when it says the same of several; absent: it is about one cell, or the whole file. */
  readonly lignes?: readonly LigneDuConstat[];
  readonly lu: string | null;
  readonly attendu: string | null;
  /** A French sentence that says how to mend it. */
  readonly message: string;
  readonly correction: Correction | null;
}

/** What the server (or the pane, from its cache) knows and the workbook does not. */
export interface Contexte {
  readonly aujourdHui: DateIso;
  /** Version of the workbook model that is current. */
  readonly modele: string;
  readonly sites: (code: CodeSite) => Site | undefined;
  readonly indicateurs: ReadonlyMap<CodeIndicateur, Indicateur>;
  /** Indicators that a site must fill, in order. */
  readonly indicateursDuSite: (code: CodeSite) => readonly CodeIndicateur[];
  /** When a site measures an indicator. */
  readonly frequence: (site: Site, indicateur: Indicateur) => Frequence;
  /** Target that applies to a département's indicator; null when none is set. */
  readonly cible: (departement: string, code: CodeIndicateur) => Cible | null;
  /** Figures of the same site at the previous quarter, in the unit. */
  readonly precedents: ReadonlyMap<CodeIndicateur, number>;
  /** How many cases each of them rests on; without one where the figure came alone. */
  readonly effectifsPrecedents?: ReadonlyMap<CodeIndicateur, number>;
  /** Codes of engagements that an action may also answer (Qual-e-pref, Services Publics+). */
  readonly engagements?: ReadonlySet<string>;
  /** Where the workbook is being filed, when the door says so (route, option); absent for a bare check. */
  readonly attendu?: { readonly site?: CodeSite; readonly trimestre?: Trimestre };
}

/** What a rule gives: everything of a constat but what its rule already knows. */
export interface Trouvaille {
  readonly parametres: Readonly<Record<string, string | number>>;
  readonly adresse: Adresse | null;
  readonly lignes?: readonly LigneDuConstat[];
  readonly lu: string | null;
  readonly attendu: string | null;
  readonly correction?: Correction;
  /** Overrides the rule's severity for this find. */
  readonly severite?: Severite;
  /** A sentence more, for this find alone. */
  readonly suite?: string;
}

/** One rule of the field: one file, one stable code. */
export interface Regle {
  readonly code: string;
  readonly severite: Severite;
  /** One French sentence that explains the rule, for the help and the reference page. */
  readonly explication: string;
  /** The French sentence shown for a find. */
  readonly message: (trouvaille: Trouvaille) => string;
  readonly check: (classeur: Classeur, contexte: Contexte) => readonly Trouvaille[];
}
