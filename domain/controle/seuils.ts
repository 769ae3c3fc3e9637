import type { Indicateur } from '../referentiels/types.ts';

/**
 * From what size a change since the previous quarter is to be explained. To confirm with the référents: no source sets
 * these, and the XmR limits of a long series will replace them where there are enough points.
 *
 * - A percentage: 20 points. Two waves of a survey of 100 answers differ by up to 14 points by chance alone (95 %, at
 *   50 %), so less would ask people to explain noise.
 * - A rate under 1 % and every other unit: half as much again or half as little, since a point means nothing there; with a
 *   floor in the unit, so that 2 days becoming 1 is not an event.
 */
const POINTS_POURCENTAGE = 20;
const PART_RELATIVE = 0.5;
const PLANCHER_TAUX_FAIBLE = 0.2;
const PLANCHERS: Readonly<Record<Indicateur['unite'], number>> = {
  '%': 0,
  jours: 3,
  'jours ouvrés': 3,
  minutes: 5,
  nombre: 10,
  '/5': 1,
};

/** Smallest gap, in the unit, that is to be explained for a figure that was `precedent`. */
export function seuilVariation(precedent: number, { unite, tauxFaible }: Indicateur): number {
  if (unite === '%' && !tauxFaible) return POINTS_POURCENTAGE;
  const plancher = tauxFaible ? PLANCHER_TAUX_FAIBLE : PLANCHERS[unite];
  return Math.max(Math.abs(precedent) * PART_RELATIVE, plancher);
}
