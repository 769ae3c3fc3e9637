export { analyseSerie, isReelle } from './analyser.ts';
export { cleanMotif, etapesOf, hasBegun, MOTIF_ETAPE_MAX, refuseEtape } from './etapes.ts';
export type { DemandeEtape, EtapeDeclaree } from './etapes.ts';
export { formatMois, isMois, moisOf, trimestreDuMois } from './mois.ts';
export { countPeriodes, formatPeriode } from './periodes.ts';
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
  Limites,
  Mois,
  OptionsAnalyse,
  PhaseLue,
  Periode,
  Periodicite,
  PointSerieSignal,
} from './types.ts';
export { wilson } from './wilson.ts';
