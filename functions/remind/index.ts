export { createCourrierSes } from './courrier-ses.ts';
export type { OptionsSes } from './courrier-ses.ts';
export { journeeOf } from './faits.ts';
export type { JourneeRappels } from './faits.ts';
export { readRefus } from './refus.ts';
export { runRappels } from './run.ts';
export type { DependancesRappels, RapportRappels } from './run.ts';
export { IssueInconnue } from './types.ts';
export type { Courrier, Message, ReglagesCourrier } from './types.ts';
