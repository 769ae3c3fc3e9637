import type Fraction from 'fraction.js';
import type { Agregat } from '../consolidation/types.ts';
import { numberToFraction, roundFraction, toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { countsOf } from './couverture.ts';
import { judgeSituation } from './situation.ts';

/** An exact figure as it is shown. */
export interface Montre {
  /** Rounded, in the unit. */
  readonly valeur: number;
  readonly decimales: number;
  /** At the decimals of the definition, the figure would seem to be on the other side of its target. */
  readonly dePeu: boolean;
}

/** A figure that was typed has no more decimals; a longer one is what a division left. */
const DECIMALES_TAPEES = 4;
/** Past it, « de peu » alone tells that the figure misses its target. */
const DECIMALES_MAX = 12;

/** Fewest decimals that write a figure whole, up to `max`; null when it takes more. */
export function countDecimales(exacte: Fraction, max: number): number | null {
  for (let n = 0; n <= max; n += 1) if (numberToFraction(roundFraction(exacte, n)).equals(exacte)) return n;
  return null;
}

/** Whether a figure is one that somebody filed, and not one that several make: it keeps the decimals that it was filed with. */
function isDeposee({ regle, mesure, contributions, couverture }: Agregat): boolean {
  if (mesure?.numerateur !== null) return false;
  const sites = contributions.length || countsOf(couverture).couverts;
  return sites === 1 || regle === 'pire' || regle === 'somme' || regle === 'jamais';
}

/** Decimals of an aggregate: those of its definition, more where it was filed so. */
export function decimalesOf(agregat: Agregat, { decimales }: Pick<Indicateur, 'decimales'>): number {
  if (!agregat.mesure || !isDeposee(agregat)) return decimales;
  return Math.max(decimales, countDecimales(toFraction(agregat.mesure.valeur), DECIMALES_TAPEES) ?? 0);
}

/**
 * Rounds a figure for its reader. 89,96 % is not shown as 90 % beside a target of 90: it takes as many decimals as show on which side
 * of its target it is.
 * @param decimales those of `decimalesOf`
 * @param cible in the unit; null when there is none to be held against
 */
export function showFigure(
  exacte: Fraction,
  decimales: number,
  cible: number | null,
  indicateur: Pick<Indicateur, 'sens' | 'decimales'>,
): Montre {
  const juste = judgeSituation(exacte, cible, indicateur);
  const tells = (n: number): boolean =>
    judgeSituation(numberToFraction(roundFraction(exacte, n)), cible, indicateur) === juste;
  const dePeu = !tells(indicateur.decimales);
  let assez = decimales;
  while (assez < DECIMALES_MAX && !tells(assez)) assez += 1;
  if (!tells(assez)) assez = decimales;
  return { valeur: roundFraction(exacte, assez), decimales: assez, dePeu };
}
