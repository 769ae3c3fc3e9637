import type Fraction from 'fraction.js';
import type { MesureAgregee } from '../types.ts';

/** Cases of two parts together; unknown as soon as one is. */
export const addEffectifs = (a: Fraction | null, b: Fraction | null): Fraction | null =>
  a && b ? a.add(b) : null;

/** A figure that has no counts to show. */
export const plainFigure = (valeur: Fraction, effectif: Fraction | null): MesureAgregee => ({
  valeur: valeur.toFraction(),
  numerateur: null,
  denominateur: null,
  effectif: effectif?.toFraction() ?? null,
});
