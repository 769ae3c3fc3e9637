export { renderCourbe } from './courbe.ts';
export type { OptionsCourbe } from './courbe.ts';
export { completeSerie } from './echelle.ts';
export { renderSparkline } from './sparkline.ts';
export { COULEURS, LEGENDE } from './types.ts';
export type { Couleurs, OptionsGraphique } from './types.ts';
export { escapeXml } from './xml.ts';
