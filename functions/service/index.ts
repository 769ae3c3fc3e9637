import { charge } from '../chargement.ts';
import type { Dependances } from './dependances.ts';
import type { Service } from './types.ts';

export function createService(dependances: Dependances): Service {
  const { store } = dependances;
  // Each act is loaded by its first call, with the référentiels and rules that it works by: a cold start parses none of them.
  const lecture = () => charge(() => import('./lecture.ts'));
  const refus = () => charge(() => import('./refus-rappels.ts'));
  const depuis =
    <M, D, R>(load: () => Promise<M>, actOf: (module: M) => (dependances: Dependances, demande: D) => R) =>
    async (demande: D): Promise<Awaited<R>> =>
      await actOf(await load())(dependances, demande);
  return {
    template: async (demande, remplissage) =>
      (await charge(() => import('./modele.ts'))).buildTemplate(dependances, demande, remplissage),
    check: depuis(
      () => charge(() => import('./controle.ts')),
      ({ checkClasseur }) => checkClasseur,
    ),
    file: depuis(
      () => charge(() => import('./depot.ts')),
      ({ fileClasseur }) => fileClasseur,
    ),
    openTrimestre: async ({ departement, trimestre }) =>
      (await charge(() => import('./roster.ts'))).openRoster(dependances, departement, trimestre),
    consolidate: depuis(
      () => charge(() => import('./consolidation.ts')),
      ({ runConsolidation }) => runConsolidation,
    ),
    previewPublication: depuis(
      () => charge(() => import('./publication-apercu.ts')),
      ({ previewPublication }) => previewPublication,
    ),
    publish: depuis(
      () => charge(() => import('./publication.ts')),
      ({ publishTableau }) => publishTableau,
    ),
    withdrawPublication: depuis(
      () => charge(() => import('./publication-retrait.ts')),
      ({ withdrawPublication }) => withdrawPublication,
    ),
    commentPublication: depuis(
      () => charge(() => import('./publication-commentaire.ts')),
      ({ commentPublication }) => commentPublication,
    ),
    declareSansNom: depuis(
      () => charge(() => import('./publication-sans-nom.ts')),
      ({ declareSansNom }) => declareSansNom,
    ),
    readVersionPubliee: depuis(
      () => charge(() => import('./publication-lecture.ts')),
      ({ readVersionPubliee }) => readVersionPubliee,
    ),
    historyPublication: depuis(
      () => charge(() => import('./publication-lecture.ts')),
      ({ readHistorique }) => readHistorique,
    ),
    readRetrait: depuis(
      () => charge(() => import('./publication-lecture.ts')),
      ({ readRetrait }) => readRetrait,
    ),
    retraits: depuis(
      () => charge(() => import('./publication-retraits.ts')),
      ({ listRetraits }) => listRetraits,
    ),
    readTableau: async ({ departement, trimestre }) =>
      (await lecture()).readPublished(dependances, departement, trimestre),
    listPublies: (departement) => store.listPublies(departement),
    listRetires: depuis(
      () => charge(() => import('./publication-retraits.ts')),
      ({ listRetires }) => listRetires,
    ),
    sitesPublies: depuis(
      () => charge(() => import('./publication-sites.ts')),
      ({ listSitesPublies }) => listSitesPublies,
    ),
    versions: async (lieu, tranche) => (await lecture()).listVersions(dependances, lieu, tranche),
    readVersion: async ({ version, ...lieu }) => (await lecture()).requireVersion(dependances, lieu, version),
    readOriginal: depuis(lecture, ({ readOriginal }) => readOriginal),
    difference: depuis(
      () => charge(() => import('./difference.ts')),
      ({ readDifference }) => readDifference,
    ),
    suivi: async ({ departement, trimestre }) =>
      (await lecture()).readSuivi(dependances, departement, trimestre),
    audit: async (lieu, tranche) => (await lecture()).listAudit(dependances, lieu, tranche),
    donnees: depuis(
      () => charge(() => import('./donnees.ts')),
      ({ readDonnees }) => readDonnees,
    ),
    justify: depuis(
      () => charge(() => import('./justification.ts')),
      ({ justify }) => justify,
    ),
    justifications: depuis(
      () => charge(() => import('./justification.ts')),
      ({ listJustifications }) => listJustifications,
    ),
    actions: depuis(
      () => charge(() => import('./actions.ts')),
      ({ listActions }) => listActions,
    ),
    etapes: depuis(
      () => charge(() => import('./etapes.ts')),
      ({ listEtapes }) => listEtapes,
    ),
    declareEtape: depuis(
      () => charge(() => import('./etapes.ts')),
      ({ declareEtape }) => declareEtape,
    ),
    removeEtape: depuis(
      () => charge(() => import('./etapes.ts')),
      ({ removeEtape }) => removeEtape,
    ),
    consolidation: depuis(lecture, ({ readConsolidation }) => readConsolidation),
    consolidationTerritoire: async (lieu, portee = 'interne') => {
      const { entiteOf } = await charge(() => import('./consolidation-entite.ts'));
      const { readTerritoire } = await charge(() => import('./consolidation-lecture.ts'));
      entiteOf(lieu);
      return readTerritoire(store, lieu, portee);
    },
    openChiffre: depuis(
      () => charge(() => import('./chiffre.ts')),
      ({ openChiffre }) => openChiffre,
    ),
    vue: depuis(
      () => charge(() => import('./vues.ts')),
      ({ readVue }) => readVue,
    ),
    trimestreSuivi: async () => (await charge(() => import('./vues.ts'))).findTrimestreSuivi(dependances),
    tableauNiveau: async (lieu, portee) => {
      const { readTableauNiveau } = await charge(() => import('./consolidation-tableau.ts'));
      return readTableauNiveau(dependances, lieu, portee);
    },
    rapportConsolidation: async (lieu) =>
      (await charge(() => import('./consolidation-lecture.ts'))).readRapport(store, lieu),
    assemble: depuis(
      () => charge(() => import('./consolidation-assemblage.ts')),
      ({ assembleNiveaux }) => assembleNiveaux,
    ),
    readRefusRappels: async (jeton) => (await refus()).readRefusRappels(store, jeton),
    changeRefusRappels: async (demande) => (await refus()).changeRefusRappels(store, demande),
    sante: async () => (await charge(() => import('./sante.ts'))).readSante(dependances),
    secretCurseurs: () => store.readSecretCurseurs(),
  };
}

export type { Service } from './types.ts';
export type { ActionSuivie } from './actions.ts';
export type { DemandeChiffre } from './chiffre.ts';
export type { Chiffre, ManqueChiffre, PartChiffre } from './chiffre-types.ts';
export type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
export type { LieuNiveau, Portee } from './consolidation-lecture.ts';
export type { Attendu, Controle } from './controle.ts';
export type { DemandeDepot, ResultatDepot } from './depot.ts';
export type { Dependances, EtatDisque } from './dependances.ts';
export type { ResultatEtape } from './etapes.ts';
export { Introuvable } from './erreurs.ts';
export type { DemandeJustification, ResultatJustifier } from './justification.ts';
export type { Sante } from './sante.ts';
export type { Lieu, Suivi, SuiviSite } from './lecture.ts';
export type { FichierProduit, FormatModele } from './modele.ts';
export type { Apercu, DemandeApercu, PasConsolide, Reserve } from './publication-apercu.ts';
export type { DemandeCommentaire, ResultatCommentaire } from './publication-commentaire.ts';
export type { HistoriquePublication, StatutVersion, VersionLue } from './publication-lecture.ts';
export type { DemandeRetrait, ResultatRetrait } from './publication-retrait.ts';
export type { DemandeSansNom, SansNomDit } from './publication-sans-nom.ts';
export type { DemandePublication, ResultatPublication } from './publication.ts';
