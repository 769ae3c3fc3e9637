import type { Adresse } from '../classeur/types.ts';
import type { ActionDeposee, Depot, Mesure } from '../depot/types.ts';
import type {
  CodeDepartement,
  CodeIndicateur,
  CodeSite,
  RegleAgregation,
  Unite,
} from '../referentiels/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';

/** An exact figure of a level: fractions as `"63/100"`, in the unit. `effectif` is what it rests on, when known. */
export interface MesureAgregee {
  readonly valeur: string;
  readonly numerateur: string | null;
  readonly denominateur: string | null;
  readonly effectif: string | null;
}

/**
 * Why a site that was expected is not in a figure.
 * - `non-depose`: nothing filed for the quarter
 * - `non-disponible`: filed without this figure
 * - `valeur-seule`: a figure without its counts, which cannot be added to the others
 * - `definition-differente`: measured under another version or unit of the definition
 * - `non-additionnable`: several sites gave a figure that never adds up (a CERT's own): none is chosen
 */
export type RaisonManque =
  'non-depose' | 'non-disponible' | 'valeur-seule' | 'definition-differente' | 'non-additionnable';

/** What one site brought: enough to open the figure down to its cell, version and file. */
export interface Contribution {
  readonly site: CodeSite;
  readonly version: number;
  readonly mesure: Mesure;
  readonly adresse: Adresse;
}

export interface Couverture {
  /** Sites counted, above the département, where the lists name départements; absent where the lists say it all. */
  readonly comptes?: { readonly attendus: number; readonly couverts: number };
  /** Sites expected to give this indicator, from the roster. */
  readonly attendus: readonly CodeSite[];
  /** Sites whose figure is in. */
  readonly couverts: readonly CodeSite[];
  readonly manquants: readonly {
    readonly site: CodeSite;
    readonly raison: RaisonManque;
    readonly precision: string | null;
  }[];
}

/**
 * Cases, answers or calls behind a figure, exact. Null when no site tells any: an unknown weight is not a weight of 0.
 * - `couvert`: behind the figure itself
 * - `connu`: of all the sites that told theirs, whether their figure could be taken in or not
 * - `inconnus`: expected sites whose weight nobody knows (nothing filed, or a figure without its count)
 */
export interface Poids {
  readonly couvert: string;
  readonly connu: string;
  readonly inconnus: number;
}

export interface Agregat {
  readonly code: CodeIndicateur;
  readonly definition: number;
  readonly unite: Unite;
  readonly regle: RegleAgregation;
  /** Null when no figure can be given. Missing is never 0. */
  readonly mesure: MesureAgregee | null;
  readonly couverture: Couverture;
  /**
   * Of a CERT's figure that another préfecture than its seat shows: the seat's own (`siege`), or what the préfecture itself filed
   * while the seat gave none (`sans-siege`). Absent for any other figure, and where no source names the CERT.
   */
  readonly confirmation?: 'siege' | 'sans-siege';
  /** Weight of what is covered; absent from documents that were written before it was kept. */
  readonly poids?: Poids | null;
  readonly contributions: readonly Contribution[];
  readonly commentaires: readonly { readonly site: CodeSite; readonly texte: string }[];
  readonly actions: readonly (ActionDeposee & { readonly site: CodeSite })[];
}

/** What is read of a filed version: its figures and where they are. */
export type DepotFige = Pick<Depot, 'version' | 'contenu'>;

/** The quarter of a département, computed once from frozen versions. */
export interface Consolidation {
  readonly run: string;
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  /** Version used for each rostered site; null when it has filed nothing. */
  readonly versions: Readonly<Record<CodeSite, number | null>>;
  readonly agregats: readonly Agregat[];
  readonly faitLe: string;
}
