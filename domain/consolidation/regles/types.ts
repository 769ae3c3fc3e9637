import type { Mesure } from '../../depot/types.ts';
import type { Indicateur } from '../../referentiels/types.ts';
import type { Exact } from '../exact.ts';
import type { MesureAgregee } from '../types.ts';

/** What adds up, exact. The figure is the numerator over the denominator, which is never 0: no case brings no total. */
export interface Total {
  readonly numerateur: Exact;
  readonly denominateur: Exact;
  /** Cases behind it; null as soon as one part does not say. */
  readonly effectif: Exact | null;
}

/** One way of adding up (domain.md, « adds up »): what a measure brings to it, how two totals merge, what they say. */
export interface RegleCumul {
  /** Whether a measure can be added to others under this rule, without adding anything. */
  readonly accepte: (mesure: Mesure) => boolean;
  /** Null when this measure cannot be added to others under this rule. */
  readonly readMesure: (mesure: Mesure) => Total | null;
  /** Must be associative and commutative: any grouping of sites then gives the same figure. */
  readonly merge: (a: Total, b: Total, indicateur: Indicateur) => Total;
  /** Null under the rule that never adds up. */
  readonly conclude: (total: Total, indicateur: Indicateur) => MesureAgregee | null;
}
