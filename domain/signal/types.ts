import type Fraction from 'fraction.js';
import type { Sens } from '../referentiels/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/** A civil month, `2020-10`. */
export type Mois = `${number}-${number}`;
/** What a point of a series stands for. */
export type Periode = Trimestre | Mois;
/** `point`: a series whose rhythm is not known (command line). */
export type Periodicite = 'mois' | 'trimestre' | 'point';

/**
 * The four special causes of Making Data Count:
 * - `hors-limites`: the point is outside the limits
 * - `tendance`: it is one of 7 points or more that make 6 moves or more in the same direction
 * - `deux-sur-trois`: it is beyond two thirds of the way to a limit, as is another of three points in a row, all on the
 *   same side of the mean
 * - `decalage`: it is one of 7 points or more in a row on the same side of the mean
 *
 * In the order in which one of them is told when a point has several: that of the NHS-R implementation.
 */
export const CAUSES = ['hors-limites', 'tendance', 'deux-sur-trois', 'decalage'] as const;
export type CodeCause = (typeof CAUSES)[number];

/** A cause at a point, and where it goes: above or below the mean, or up or down for a trend. */
export interface Cause {
  readonly code: CodeCause;
  readonly vers: 'haut' | 'bas';
}

/** A point of a series. Null is a gap: never 0, never carried forward. */
export interface PointSerieSignal {
  readonly periode: Periode | null;
  readonly valeur: Fraction | null;
  /** The two counts behind a percentage, when both are known: what a p′ chart needs. */
  readonly comptes: { readonly numerateur: Fraction; readonly denominateur: Fraction } | null;
  /** First point of another definition or unit: nothing before it counts. */
  readonly rupture: boolean;
}

/**
 * A change that the référent declares, with its reason: a new phone system. Mean, limits and causes start again there.
 * `baseJusqua` fixes them on the points from `aPartirDe` up to that period; null: all the points that follow count.
 */
export interface Etape {
  readonly aPartirDe: Periode;
  readonly baseJusqua: Periode | null;
  /** Why, as the public reads it: « nouveau standard téléphonique ». */
  readonly motif: string;
  readonly declareeLe: DateIso;
}

/** Whether the target is within what the service usually does. `indeterminee`: no limits can be computed. */
export type Assurance =
  'toujours-atteint' | 'jamais-atteint' | 'tantot-atteint' | 'sans-cible' | 'indeterminee';

/**
 * What the last point says. `absent`: there is no last point to speak of; `trop-peu-de-variation`: the rules find a cause, in a
 * series that they were not made for.
 */
export type Lecture =
  'variation-habituelle' | 'trop-peu-de-variation' | 'amelioration' | 'degradation' | 'changement' | 'absent';

export interface Limites {
  readonly basse: number;
  readonly haute: number;
}

/** A point once read. Figures are in the unit of the series, unrounded. */
export interface PointAnalyse {
  readonly periode: Periode | null;
  readonly valeur: number | null;
  readonly moyenne: number | null;
  readonly limites: Limites | null;
  readonly causes: readonly Cause[];
  /** True for a point of a change that the series bears: what a chart may mark. */
  readonly reel: boolean;
  /** Rank of its phase in `Analyse.phases`, from 0. */
  readonly phase: number;
}

/** A stretch of the series with a mean and limits of its own. */
export interface PhaseLue {
  readonly debut: DebutPhase;
  /** Known points that set its mean and its limits: under 12, they say nothing yet. */
  readonly connus: number;
}

/** What makes a phase of the series begin. */
export type DebutPhase =
  | { readonly nature: 'origine' }
  | { readonly nature: 'rupture'; readonly periode: Periode | null }
  | { readonly nature: 'etape'; readonly etape: Etape };

/** All that a series says, at its last point. */
export interface Analyse {
  readonly carte: 'xmr' | 'p-prime';
  readonly points: readonly PointAnalyse[];
  /** Oldest first; the last one is that of the last point. */
  readonly phases: readonly PhaseLue[];
  /** What the phase of the last point begins with. */
  readonly debut: DebutPhase;
  /** Known points that set the mean and the limits of that phase. */
  readonly connus: number;
  readonly moyenne: number | null;
  readonly limites: Limites | null;
  /** Mean moving range behind the limits, extreme ones left out unless asked otherwise; in z-scores for a p′ chart. */
  readonly etendueMoyenne: number | null;
  /** True under 12 known points: what follows is then only what they would say. */
  readonly tropTot: boolean;
  readonly lecture: Lecture;
  /**
   * The figure that half of the points or more have, where nothing really changes: limits then say nothing, since the others are
   * exceptions. Null where figures vary.
   */
  readonly constante: number | null;
  /** The cause that is told, with the number of points (moves for a trend) that make it; null when there is none. */
  readonly cause: (Cause & { readonly longueur: number }) | null;
  readonly assurance: Assurance;
}

export interface OptionsAnalyse {
  readonly sens: Sens;
  /** In the unit of the series; null when there is none that can be compared. */
  readonly cible: number | null;
  readonly etapes?: readonly Etape[];
  /** Keeps extreme moving ranges in the mean one. */
  readonly sansFiltre?: boolean;
}
