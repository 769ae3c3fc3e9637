export { buildTableau } from './build-tableau.ts';
export { seriesCsv, seriesSchema, tableauCsv, tableauSchema } from './csv.ts';
export { listSeries } from './csv-series.ts';
export type { EntreeTableau, ReleveMensuel } from './entree.ts';
export { withoutReserve } from './evolution.ts';
export { LICENCE, tableauJson } from './json.ts';
export type { TableauJson } from './json.ts';
export { HISTORIQUE_TABLEAU } from './serie.ts';
