import type { DateIso } from '../temps/trimestre.ts';

/** Reminders, by their distance in working days to the last day to file. */
export type NomRappel = 'J-15' | 'J-3' | 'J+1' | 'hebdomadaire';

/** Something that the calendar of a quarter brings. */
export type EtapeTrimestre =
  | { readonly genre: 'ouverture' | 'consolidation' | 'proposition'; readonly le: DateIso }
  | { readonly genre: 'rappel'; readonly rappel: NomRappel; readonly le: DateIso };
