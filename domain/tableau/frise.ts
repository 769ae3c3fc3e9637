import type Fraction from 'fraction.js';
import type { MesureAgregee } from '../consolidation/types.ts';
import { roundFraction, toFraction } from '../nombre/index.ts';
import type { Unite } from '../referentiels/types.ts';

/** What a period tells of an indicator: enough of an aggregate to know whether it can stand beside another. */
export interface Releve {
  readonly definition: number;
  readonly unite: Unite;
  readonly mesure: MesureAgregee | null;
}

/** A point of time and its figure as it is shown; null is a gap: nothing is carried forward from another period. */
export interface PointFrise<P> {
  readonly periode: P;
  readonly valeur: number | null;
  /** The two counts behind the figure, when both are known. */
  readonly comptes: { readonly numerateur: Fraction; readonly denominateur: Fraction } | null;
  /** First figure of another definition or unit than the one before. */
  readonly rupture: boolean;
}

const keyOf = ({ definition, unite }: Releve): string => `${definition} ${unite}`;

/** The two exact counts of a figure; null when they are not both known. */
export function readComptes(mesure: MesureAgregee): PointFrise<never>['comptes'] {
  const { numerateur, denominateur } = mesure;
  if (numerateur === null || denominateur === null) return null;
  return { numerateur: toFraction(numerateur), denominateur: toFraction(denominateur) };
}

/**
 * The figures of an indicator, period after period. A figure in another unit has no place on the same scale: it is a gap,
 * and the figure that follows it says so with `rupture`, like the first one of a new definition.
 * @param decimalesOf decimals that a figure is shown with
 */
export function buildFrise<P, R extends Releve>(
  periodes: readonly P[],
  releveOf: (periode: P) => R | null | undefined,
  unite: Unite,
  decimalesOf: (releve: R) => number,
): readonly PointFrise<P>[] {
  let precedente: string | null = null;
  return periodes.map((periode): PointFrise<P> => {
    const releve = releveOf(periode);
    const mesure = releve?.mesure;
    if (!releve || !mesure) return { periode, valeur: null, comptes: null, rupture: false };
    const cle = keyOf(releve);
    const rupture = precedente !== null && precedente !== cle;
    precedente = cle;
    if (releve.unite !== unite) return { periode, valeur: null, comptes: null, rupture: false };
    const valeur = roundFraction(toFraction(mesure.valeur), decimalesOf(releve));
    return { periode, valeur, comptes: readComptes(mesure), rupture };
  });
}
