export { vueCsv } from './csv.ts';
export { vueXlsx } from './classeur.ts';
export { renderVue } from './page.ts';
export type { OptionsVue } from './page.ts';
