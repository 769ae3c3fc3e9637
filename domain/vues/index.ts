export { listChangements, listEchecs } from './indicateurs.ts';
export { buildLigne, sortLignes } from './lignes.ts';
export type { SiteSuivi } from './lignes.ts';
export { buildResume } from './resume.ts';
export { TITRES_VUE, ORDRE_VUE } from './titres.ts';
export type {
  ActionEnRetard,
  EtatConsolidation,
  EtatDepots,
  EtatPublication,
  IndicateurVue,
  LigneVue,
  Vue,
} from './types.ts';
