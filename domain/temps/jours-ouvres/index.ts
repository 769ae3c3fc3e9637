export { calendrierOf } from './calendrier.ts';
export type { Calendrier } from './calendrier.ts';
export { echeance, isJourOuvre, joursOuvres, joursOuvresAvant, shiftJour } from './delai.ts';
export { joursFeries } from './feries.ts';
export type { JourFerie } from './feries.ts';
export { TERRITOIRES, territoireOf } from './territoires.ts';
export type { Territoire } from './territoires.ts';
