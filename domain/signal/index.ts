export { analyseSerie } from './analyser.ts';
export { moisOf } from './mois.ts';
export { formatAssurance, formatLecture, formatSignal } from './phrase.ts';
export type { Ecriture } from './phrase.ts';
export { POINTS_MINIMUM } from './seuils.ts';
export type {
  Analyse,
  Assurance,
  Cause,
  CodeCause,
  Etape,
  Lecture,
  Mois,
  OptionsAnalyse,
  Periode,
  Periodicite,
  PointSerieSignal,
} from './types.ts';
export { wilson } from './wilson.ts';
