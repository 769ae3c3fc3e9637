import type { Agregat } from '../consolidation/types.ts';
import { countsOf, countSites } from './couverture.ts';

/** A total lacks what a site did not give: « 2 sites sur 3 »; null for any other figure, and for a total of all. */
export function formatTotalPartiel(agregat: Agregat | null): string | null {
  if (agregat?.regle !== 'somme' || !agregat.mesure) return null;
  const { attendus, couverts } = countsOf(agregat.couverture);
  return couverts < attendus ? countSites(couverts, attendus) : null;
}
