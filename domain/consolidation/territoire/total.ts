import type { Indicateur } from '../../referentiels/types.ts';
import { mulExact, readExact, UN } from '../exact.ts';
import type { Total } from '../regles/types.ts';
import type { MesureAgregee } from '../types.ts';

/**
 * The total behind a figure that was added up: the inverse of the rule's `conclude`, exact. Null when the figure does not hold
 * what its rule adds (an older document, or the rule that never adds up).
 */
export function totalOf(
  { valeur, numerateur, denominateur, effectif }: MesureAgregee,
  { agregation }: Pick<Indicateur, 'agregation'>,
): Total | null {
  const cas = effectif === null ? null : readExact(effectif);
  switch (agregation) {
    case 'ratio':
      return numerateur !== null && denominateur !== null
        ? { numerateur: readExact(numerateur), denominateur: readExact(denominateur), effectif: cas }
        : null;
    case 'moyenne':
      return cas && { numerateur: mulExact(readExact(valeur), cas), denominateur: cas, effectif: cas };
    case 'somme':
    case 'pire':
      return { numerateur: readExact(valeur), denominateur: UN, effectif: cas };
    case 'jamais':
      return null;
  }
}
