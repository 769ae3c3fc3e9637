import type { DateIso } from '../../../domain/temps/trimestre.ts';

/** The civil day of an instant where the user sits: a quarter ends there, not in UTC. */
export function dayOf(instant: Date): DateIso {
  const deux = (n: number): string => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${deux(instant.getMonth() + 1)}-${deux(instant.getDate())}` as DateIso;
}
