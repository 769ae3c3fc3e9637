import { addExact, textOf } from '../exact.ts';
import type { Exact } from '../exact.ts';
import type { MesureAgregee } from '../types.ts';

/** Cases of two parts together; unknown as soon as one is. */
export const addEffectifs = (a: Exact | null, b: Exact | null): Exact | null =>
  a && b ? addExact(a, b) : null;

/** A figure that has no counts to show. */
export const plainFigure = (valeur: Exact, effectif: Exact | null): MesureAgregee => ({
  valeur: textOf(valeur),
  numerateur: null,
  denominateur: null,
  effectif: effectif && textOf(effectif),
});
