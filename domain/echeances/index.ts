export { etapesDuJour, etapesEchues, etapesTrimestre } from './calendrier.ts';
export type { EtapeTrimestre, NomRappel } from './types.ts';
