import type { Distribution } from '../consolidation/territoire/types.ts';
import { FINE, formatMesure, roundFraction, toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import type { ComparaisonPubliee } from './types.ts';

/** Where comparable départements stand, rounded as the figure is. */
export function buildComparaison(
  distribution: Distribution | null,
  { decimales }: Indicateur,
): ComparaisonPubliee | null {
  if (!distribution) return null;
  const show = (exact: string): number => roundFraction(toFraction(exact), decimales);
  return {
    mediane: show(distribution.mediane),
    quartileBas: show(distribution.quartileBas),
    quartileHaut: show(distribution.quartileHaut),
    departements: distribution.departements,
  };
}

/** « La moitié des départements comparables sont entre 70 % et 90 % ; médiane 82 %. » A CERT's figure is compared to CERTs. */
export function formatComparaison(
  comparaison: ComparaisonPubliee | null,
  { unite, titreCert }: Indicateur,
): string | null {
  if (!comparaison) return null;
  const { quartileBas, quartileHaut, mediane } = comparaison;
  const show = (n: number): string => formatMesure(n, unite);
  const qui = titreCert ? 'centres (CERT)' : 'départements';
  return `La moitié des ${qui} comparables sont entre ${show(quartileBas)} et ${show(quartileHaut)}${FINE}; médiane ${show(mediane)}.`;
}
