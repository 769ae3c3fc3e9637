import type {
  CodeDepartement,
  CodeIndicateur,
  CodeRegion,
  CodeSite,
  RegleAgregation,
  Unite,
} from '../../referentiels/types.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import type { MesureAgregee, Poids, RaisonManque } from '../types.ts';

/** Code of the country, where a région has its official one. */
export const FRANCE = 'FR';

/** What a run stands for: `24` or `FR`. */
export interface Territoire {
  readonly niveau: 'region' | 'national';
  readonly code: CodeRegion | typeof FRANCE;
}

/** Why expected sites are not in a figure; the last two are about their whole département. */
export type RaisonTerritoire = RaisonManque | 'non-consolide' | 'non-publie';

export interface CouvertureTerritoire {
  readonly sites: { readonly attendus: number; readonly couverts: number };
  /** A département is covered when it has a figure. */
  readonly departements: { readonly attendus: number; readonly couverts: number };
  readonly poids: Poids | null;
  /** Sites that are missing, by reason, with the départements where they are. */
  readonly manquants: readonly {
    readonly raison: RaisonTerritoire;
    readonly sites: number;
    readonly departements: readonly CodeDepartement[];
  }[];
}

/** What the level just under gives: the départements of a région, the régions of the country. The way down to a cell. */
export interface ContributionTerritoire {
  readonly code: CodeDepartement | CodeRegion;
  readonly mesure: MesureAgregee | null;
  readonly attendus: number;
  readonly couverts: number;
}

/**
 * A figure that never adds up, listed once with the départements that it speaks for: those attached to a CERT, or the one
 * whose own it is. `mesure` is null when they do not tell the same figure and the CERT's seat told none.
 */
export interface ChiffrePropre {
  /** CERT that makes it; null for a département's own, and when no source names the CERT. */
  readonly cert: string | null;
  readonly departements: readonly CodeDepartement[];
  readonly mesure: MesureAgregee | null;
  /** Whether the CERT's seat filed it; absent without a CERT, and from documents that were written before it was kept. */
  readonly confirme?: boolean;
  /** Those who filed another figure than the one kept. */
  readonly discordants: readonly CodeDepartement[];
}

/** Quartiles of comparable départements, exact fractions in the unit. */
export interface Distribution {
  readonly quartileBas: string;
  readonly mediane: string;
  readonly quartileHaut: string;
  /** Figures in it: one a département, one a CERT. */
  readonly departements: number;
}

export interface AgregatTerritoire {
  readonly code: CodeIndicateur;
  readonly definition: number;
  readonly unite: Unite;
  readonly regle: RegleAgregation;
  /** Null when no figure can be given. Missing is never 0. */
  readonly mesure: MesureAgregee | null;
  readonly couverture: CouvertureTerritoire;
  readonly contributions: readonly ContributionTerritoire[];
  /** Under the rule that never adds up; empty under the others. */
  readonly propres: readonly ChiffrePropre[];
  /** Null under five comparable départements, and where figures are not comparable at all. */
  readonly distribution: Distribution | null;
}

/** The quarter of a région or of the country, from its départements' consolidations alone. */
export interface ConsolidationTerritoire extends Territoire {
  readonly run: string;
  readonly trimestre: Trimestre;
  /** Run taken for each département; null when it has none. */
  readonly departements: Readonly<Record<CodeDepartement, string | null>>;
  /** Version taken for each rostered site; null when it had filed nothing, or its département is not in. */
  readonly versions: Readonly<Record<CodeSite, number | null>>;
  readonly agregats: readonly AgregatTerritoire[];
  readonly faitLe: string;
  /** Départements consolidated again since, said as a sentence: found when it is read, never kept. */
  readonly depasse?: { readonly departements: readonly CodeDepartement[]; readonly texte: string };
}
