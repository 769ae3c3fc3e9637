import type Fraction from 'fraction.js';
import type { Agregat, Consolidation } from '../consolidation/types.ts';
import { toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';

/** The aggregate of an indicator in a quarter, if it was measured under the very definition that is published. */
export function findAgregat(
  consolidation: Consolidation | null | undefined,
  { code, version, unite }: Indicateur,
): Agregat | null {
  const agregat = consolidation?.agregats.find((candidat) => candidat.code === code);
  return agregat && agregat.definition === version && agregat.unite === unite ? agregat : null;
}

/** Exact figure of an aggregate, in the unit; null when it has none. */
export const exactValue = (agregat: Agregat | null): Fraction | null =>
  agregat?.mesure ? toFraction(agregat.mesure.valeur) : null;
