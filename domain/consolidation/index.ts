export { consolidate } from './consolidate.ts';
export type { EntreeConsolidation } from './consolidate.ts';
export { concludeCumul, CUMUL_VIDE, mergeMesures, readCumul } from './cumul.ts';
export type { Cumul } from './cumul.ts';
