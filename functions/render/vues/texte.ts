import type { DateIso } from '../../../domain/temps/trimestre.ts';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal day in Paris of an instant. */
export const jourOf = (instant: string): DateIso => parts.format(new Date(instant)) as DateIso;
