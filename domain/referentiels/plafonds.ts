import type { Unite } from './types.ts';

/**
 * Largest figure that can be meant in each unit, where the definition sets no bound of its own. Beyond, the keyboard slipped or the
 * spreadsheet turned a date into a number: 46 085 « days » are the 4 March 2026. To confirm with the référents: no source sets these.
 */
export const PLAFONDS: Readonly<Record<Unite, number>> = {
  '%': 100,
  // Four years, and as many working days.
  jours: 1_500,
  'jours ouvrés': 1_000,
  // A week.
  minutes: 10_080,
  // One and a half times the people of France.
  nombre: 100_000_000,
  '/5': 5,
};
