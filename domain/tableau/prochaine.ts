import { formatDate } from '../nombre/index.ts';
import { echeanceDepotOf } from '../referentiels/echeance.ts';
import type { CodeDepartement } from '../referentiels/types.ts';
import { shiftTrimestre } from '../temps/trimestre.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/**
 * « Prochaine publication prévue en avril 2021. »: the month in which the next quarter's filings end, and no day, since the
 * delay itself is ours and to be confirmed. Null when that month is over on the day of publication: a late tableau must not
 * announce the past.
 */
export function formatProchaine(
  departement: CodeDepartement,
  trimestre: Trimestre,
  publieLe: DateIso,
): string | null {
  const { date } = echeanceDepotOf(departement, shiftTrimestre(trimestre, 1));
  if (date.slice(0, 7) < publieLe.slice(0, 7)) return null;
  const mois = formatDate(date).replace(/^\S+ /, '');
  return `Prochaine publication prévue en ${mois}.`;
}
