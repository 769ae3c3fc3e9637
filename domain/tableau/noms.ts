import type { AssurancePubliee, StatutSignal } from './signal-publie.ts';

/** What a series shows, in two or three words, the same on every support; the sentence of the signal says why. */
export const NOMS_SIGNAL: Readonly<Record<StatutSignal, string>> = {
  'trop-tot': 'Trop tôt pour conclure',
  'trop-peu-de-variation': 'Trop peu de variation pour conclure',
  'variation-habituelle': 'Variation habituelle',
  amelioration: 'Progrès réel',
  degradation: 'Recul réel',
  changement: 'Changement réel',
};

/** What to expect of the target, in two or three words; its sentence says it whole. */
export const NOMS_ASSURANCE: Readonly<Record<AssurancePubliee['code'], string>> = {
  'toujours-atteint': 'Objectif tenu en l’état',
  'jamais-atteint': 'Objectif manqué en l’état',
  'tantot-atteint': 'Objectif incertain en l’état',
};
