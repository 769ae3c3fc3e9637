import type { Agregat } from '../consolidation/types.ts';
import { INSECABLE } from '../nombre/index.ts';
import { countsOf, countSites } from './couverture.ts';

/** A total lacks what a site did not give: « 2 sites sur 3 »; null for any other figure, and for a total of all. */
export function formatTotalPartiel(agregat: Agregat | null): string | null {
  if (agregat?.regle !== 'somme' || !agregat.mesure) return null;
  const { attendus, couverts } = countsOf(agregat.couverture);
  return couverts < attendus ? countSites(couverts, attendus) : null;
}

/**
 * Why a total cannot be held against an earlier one: it is of other sites, and a site that gave nothing is no decrease. Null
 * when it can, and above the département, where both coverages are told beside the change.
 */
export function refuseComparaison(agregat: Agregat | null, avant: Agregat | null): string | null {
  if (agregat?.regle !== 'somme' || !agregat.mesure || !avant?.mesure) return null;
  if (agregat.couverture.comptes || avant.couverture.comptes) return null;
  const [ici, alors] = [agregat.couverture.couverts, avant.couverture.couverts];
  if (ici.length !== alors.length)
    return `Non comparable${INSECABLE}: ${alors.length}${INSECABLE}site${alors.length > 1 ? 's' : ''} alors, ${ici.length} ce trimestre`;
  return ici.every((site) => alors.includes(site))
    ? null
    : `Non comparable${INSECABLE}: d’autres sites alors`;
}
