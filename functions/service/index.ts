import { listActions } from './actions.ts';
import type { Dependances } from './dependances.ts';
import {
  listAudit,
  listVersions,
  readConsolidation,
  readDifference,
  readOriginal,
  readPublished,
  readSuivi,
  requireVersion,
} from './lecture.ts';
import { buildTemplate } from './modele.ts';
import { listSitesPublies } from './publication-sites.ts';
import { changeRefusRappels, readRefusRappels } from './refus-rappels.ts';
import { openRoster } from './roster.ts';
import { readSante } from './sante.ts';
import type { Service } from './types.ts';

export function createService(dependances: Dependances): Service {
  const { store } = dependances;
  // What reads workbooks, adds up or words tableaux is large: loaded by its first call, and not by each cold start of a function.
  const depuis =
    <M, D, R>(load: () => Promise<M>, actOf: (module: M) => (dependances: Dependances, demande: D) => R) =>
    async (demande: D): Promise<Awaited<R>> =>
      await actOf(await load())(dependances, demande);
  return {
    template: (lieu, remplissage) => buildTemplate(dependances, lieu, remplissage),
    check: depuis(
      () => import('./controle.ts'),
      ({ checkClasseur }) => checkClasseur,
    ),
    file: depuis(
      () => import('./depot.ts'),
      ({ fileClasseur }) => fileClasseur,
    ),
    openTrimestre: ({ departement, trimestre }) => openRoster(dependances, departement, trimestre),
    consolidate: depuis(
      () => import('./consolidation.ts'),
      ({ runConsolidation }) => runConsolidation,
    ),
    previewPublication: depuis(
      () => import('./publication-apercu.ts'),
      ({ previewPublication }) => previewPublication,
    ),
    publish: depuis(
      () => import('./publication.ts'),
      ({ publishTableau }) => publishTableau,
    ),
    withdrawPublication: depuis(
      () => import('./publication-retrait.ts'),
      ({ withdrawPublication }) => withdrawPublication,
    ),
    commentPublication: depuis(
      () => import('./publication-commentaire.ts'),
      ({ commentPublication }) => commentPublication,
    ),
    readVersionPubliee: depuis(
      () => import('./publication-lecture.ts'),
      ({ readVersionPubliee }) => readVersionPubliee,
    ),
    historyPublication: depuis(
      () => import('./publication-lecture.ts'),
      ({ readHistorique }) => readHistorique,
    ),
    readRetrait: depuis(
      () => import('./publication-lecture.ts'),
      ({ readRetrait }) => readRetrait,
    ),
    readTableau: ({ departement, trimestre }) => readPublished(dependances, departement, trimestre),
    listPublies: (departement) => store.listPublies(departement),
    sitesPublies: (lieu) => listSitesPublies(dependances, lieu),
    versions: async (lieu, tranche) => listVersions(dependances, lieu, tranche),
    readVersion: ({ version, ...lieu }) => requireVersion(dependances, lieu, version),
    readOriginal: (lieu) => readOriginal(dependances, lieu),
    difference: (lieu) => readDifference(dependances, lieu),
    suivi: ({ departement, trimestre }) => readSuivi(dependances, departement, trimestre),
    audit: async (lieu, tranche) => listAudit(dependances, lieu, tranche),
    donnees: depuis(
      () => import('./donnees.ts'),
      ({ readDonnees }) => readDonnees,
    ),
    justify: depuis(
      () => import('./justification.ts'),
      ({ justify }) => justify,
    ),
    justifications: depuis(
      () => import('./justification.ts'),
      ({ listJustifications }) => listJustifications,
    ),
    actions: (demande) => listActions(dependances, demande),
    etapes: depuis(
      () => import('./etapes.ts'),
      ({ listEtapes }) => listEtapes,
    ),
    declareEtape: depuis(
      () => import('./etapes.ts'),
      ({ declareEtape }) => declareEtape,
    ),
    removeEtape: depuis(
      () => import('./etapes.ts'),
      ({ removeEtape }) => removeEtape,
    ),
    consolidation: (lieu) => readConsolidation(dependances, lieu),
    consolidationTerritoire: async (lieu, portee = 'interne') => {
      const { entiteOf } = await import('./consolidation-entite.ts');
      const { readTerritoire } = await import('./consolidation-lecture.ts');
      entiteOf(lieu);
      return readTerritoire(store, lieu, portee);
    },
    openChiffre: depuis(
      () => import('./chiffre.ts'),
      ({ openChiffre }) => openChiffre,
    ),
    vue: depuis(
      () => import('./vues.ts'),
      ({ readVue }) => readVue,
    ),
    trimestreSuivi: async () => (await import('./vues.ts')).findTrimestreSuivi(dependances),
    tableauNiveau: async (lieu, portee) => {
      const { readTableauNiveau } = await import('./consolidation-tableau.ts');
      return readTableauNiveau(dependances, lieu, portee);
    },
    rapportConsolidation: async (lieu) =>
      (await import('./consolidation-lecture.ts')).readRapport(store, lieu),
    assemble: depuis(
      () => import('./consolidation-assemblage.ts'),
      ({ assembleNiveaux }) => assembleNiveaux,
    ),
    readRefusRappels: (jeton) => readRefusRappels(store, jeton),
    changeRefusRappels: (demande) => changeRefusRappels(store, demande),
    sante: () => readSante(dependances),
    secretCurseurs: () => store.readSecretCurseurs(),
  };
}

export type { Service } from './types.ts';
export { ETATS_ACTION, rangAction } from './actions.ts';
export type { ActionSuivie } from './actions.ts';
export type { DemandeChiffre } from './chiffre.ts';
export type { Chiffre, ManqueChiffre, PartChiffre } from './chiffre-types.ts';
export type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
export type { LieuNiveau, Portee } from './consolidation-lecture.ts';
export type { Attendu, Controle } from './controle.ts';
export type { DemandeDepot, ResultatDepot } from './depot.ts';
export type { Dependances } from './dependances.ts';
export type { ResultatEtape } from './etapes.ts';
export { Introuvable } from './erreurs.ts';
export type { DemandeJustification, ResultatJustifier } from './justification.ts';
export type { Sante } from './sante.ts';
export type { Lieu, Suivi, SuiviSite } from './lecture.ts';
export type { FichierProduit } from './modele.ts';
export type { Apercu, DemandeApercu, PasConsolide, Reserve } from './publication-apercu.ts';
export type { DemandeCommentaire, ResultatCommentaire } from './publication-commentaire.ts';
export type { HistoriquePublication, StatutVersion, VersionLue } from './publication-lecture.ts';
export type { DemandeRetrait, ResultatRetrait } from './publication-retrait.ts';
export type { DemandePublication, ResultatPublication } from './publication.ts';
