import type { Consolidation, Couverture } from '../consolidation/types.ts';
import { INSECABLE } from '../nombre/index.ts';

/** « 3 sites sur 7 », with « aucun site » rather than « 0 site ». */
export function countSites(couverts: number, attendus: number): string {
  if (couverts === 0) return `aucun site sur ${attendus}`;
  return `${couverts}${INSECABLE}site${couverts > 1 ? 's' : ''} sur ${attendus}`;
}

/** Sites expected and covered: counted above the département, and as they are listed under it. */
export const countsOf = ({
  attendus,
  couverts,
  comptes = { attendus: attendus.length, couverts: couverts.length },
}: Couverture): NonNullable<Couverture['comptes']> => comptes;

/** Coverage of one indicator: « 1 site sur 3 »; null when all are in, and when one alone is expected: its absence says it. */
export function formatCouverture(couverture: Couverture): string | null {
  const { attendus, couverts } = countsOf(couverture);
  return couverts === attendus || attendus === 1 ? null : countSites(couverts, attendus);
}

/** Coverage of the quarter: « 1 site sur 7 a transmis ses chiffres. », from the roster. */
export function formatCouvertureTrimestre({ versions }: Consolidation): string {
  const toutes = Object.values(versions);
  const attendus = toutes.length;
  const recus = toutes.filter((version) => version !== null).length;
  if (attendus === 0) return 'Aucun site n’est attendu ce trimestre.';
  if (attendus === 1) {
    return recus === 1
      ? 'Le seul site attendu a transmis ses chiffres.'
      : 'Le seul site attendu n’a pas transmis ses chiffres.';
  }
  if (recus === 0) return `Aucun des ${attendus}${INSECABLE}sites n’a transmis ses chiffres.`;
  if (recus === attendus) return `Les ${attendus}${INSECABLE}sites ont transmis leurs chiffres.`;
  return `${countSites(recus, attendus)} ${recus === 1 ? 'a transmis ses' : 'ont transmis leurs'} chiffres.`;
}
