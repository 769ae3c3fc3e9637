import type { Assurance, CodeCause, Periode } from '../signal/types.ts';

/**
 * What the series truly shows (Making Data Count): `trop-tot` under 12 points; `trop-peu-de-variation` when it varies too little, or on too
 * few cases, for the rules to be believed; `changement` when no direction is better.
 */
export const STATUTS_SIGNAL = [
  'trop-tot',
  'trop-peu-de-variation',
  'variation-habituelle',
  'amelioration',
  'degradation',
  'changement',
] as const;
export type StatutSignal = (typeof STATUTS_SIGNAL)[number];

/**
 * A point that a signal looked at, on the sites of the last quarter. Counts are exact (fractions, as text); the mean and limits of its phase
 * are null when it is too early to know them.
 */
export interface PointSignal {
  readonly periode: Periode;
  readonly valeur: number | null;
  readonly numerateur: string | null;
  readonly denominateur: string | null;
  /** Rank of its phase, from 1. */
  readonly phase: number;
  readonly moyenne: number | null;
  readonly limiteBasse: number | null;
  readonly limiteHaute: number | null;
  /** Rules of Making Data Count that the point meets. */
  readonly causes: readonly CodeCause[];
  /** Whether the series bears them: what a chart marks. */
  readonly reel: boolean;
}

/** Why a phase begins: the first point, another definition, or a change that the référent declared. */
export interface PhasePubliee {
  readonly depuis: Periode | null;
  readonly debut: 'origine' | 'rupture' | 'etape';
  readonly motif: string | null;
  /** Last period that sets its mean and its limits; null: all of them do. */
  readonly baseJusqua: Periode | null;
}

/** Whether a service that goes on as it does reaches its target, and the sentence that says so. */
export interface AssurancePubliee {
  readonly code: Exclude<Assurance, 'sans-cible' | 'indeterminee'>;
  readonly phrase: string;
}

/**
 * Signal of an indicator, from its months when it carries them, else from its quarters. All that it used is in it: the rules of
 * `domain/signal` give it again from `serie`, `phases`, and the target and direction of its indicator.
 */
export interface SignalPublie {
  readonly statut: StatutSignal;
  /** Points behind it. */
  readonly points: number;
  readonly periodicite: 'mois' | 'trimestre';
  /** In the unit, rounded to the definition's decimals; null when it is too early. */
  readonly moyenne: number | null;
  readonly limiteBasse: number | null;
  readonly limiteHaute: number | null;
  /** One French sentence, to be read as it is. */
  readonly phrase: string;
  /** Chart behind it: individual values, or shares of counts. Null in a tableau published before it was kept. */
  readonly methode: 'xmr' | 'p-prime' | null;
  /** Oldest first. */
  readonly phases: readonly PhasePubliee[];
  /** Oldest first, from the first known point. Empty in a tableau published before it was kept. */
  readonly serie: readonly PointSignal[];
  readonly assurance: AssurancePubliee | null;
}
