import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { DiffContenu } from '../../domain/depot/index.ts';
import type { Depot } from '../../domain/depot/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { LigneAudit, Publie, ResumeVersion, Tranche, Retrait } from '../store/index.ts';
import { listActions } from './actions.ts';
import type { ActionSuivie, DemandeActions } from './actions.ts';
import { assembleNiveaux } from './consolidation-assemblage.ts';
import { runConsolidation } from './consolidation.ts';
import type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
import { entiteOf } from './consolidation-entite.ts';
import { readRapport, readTerritoire } from './consolidation-lecture.ts';
import type { LieuNiveau, Portee } from './consolidation-lecture.ts';
import { readTableauNiveau } from './consolidation-tableau.ts';
import { checkClasseur } from './controle.ts';
import type { Controle, DemandeControle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { readDonnees } from './donnees.ts';
import type { DonneesClasseur } from './donnees.ts';
import { fileClasseur } from './depot.ts';
import type { DemandeDepot, ResultatDepot } from './depot.ts';
import { justify, listJustifications } from './justification.ts';
import type { DemandeJustification, ResultatJustifier } from './justification.ts';
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
import type { Lieu, Suivi } from './lecture.ts';
import { buildTemplate } from './modele.ts';
import type { FichierProduit, Remplissage } from './modele.ts';
import { publishTableau } from './publication.ts';
import type { DemandePublication, ResultatPublication } from './publication.ts';
import { previewPublication } from './publication-apercu.ts';
import type { Apercu, DemandeApercu, PasConsolide } from './publication-apercu.ts';
import { commentPublication } from './publication-commentaire.ts';
import type { DemandeCommentaire, ResultatCommentaire } from './publication-commentaire.ts';
import { readHistorique, readRetrait, readVersionPubliee } from './publication-lecture.ts';
import type { HistoriquePublication, VersionLue } from './publication-lecture.ts';
import { withdrawPublication } from './publication-retrait.ts';
import type { DemandeRetrait, ResultatRetrait } from './publication-retrait.ts';
import { openRoster } from './roster.ts';
import { readSante } from './sante.ts';
import type { Sante } from './sante.ts';

interface LieuDepartement {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
}

/**
 * What the command line and HTTP both call. Each may throw `BaseIndisponible`, and `Introuvable` where it names a
 * site, a département or a version; what a user can mend is in the results.
 */
export interface Service {
  template(lieu: Lieu, remplissage?: Remplissage): Promise<FichierProduit>;
  check(demande: DemandeControle): Promise<Controle>;
  file(demande: DemandeDepot): Promise<ResultatDepot>;
  openTrimestre(lieu: LieuDepartement): Promise<readonly CodeSite[]>;
  consolidate(demande: DemandeConsolidation): Promise<ResultatConsolidation>;
  previewPublication(demande: DemandeApercu): Promise<Apercu | PasConsolide>;
  publish(demande: DemandePublication): Promise<ResultatPublication>;
  withdrawPublication(demande: DemandeRetrait): Promise<ResultatRetrait>;
  commentPublication(demande: DemandeCommentaire): Promise<ResultatCommentaire>;
  readVersionPubliee(lieu: LieuDepartement & { readonly version: number }): Promise<VersionLue>;
  historyPublication(lieu: LieuDepartement): Promise<HistoriquePublication>;
  /** The withdrawal that a published quarter is under; null when there is none. */
  readRetrait(lieu: LieuDepartement): Promise<Retrait | null>;
  readTableau(lieu: {
    readonly departement: CodeDepartement;
    readonly trimestre: Trimestre | 'dernier';
  }): Promise<Tableau | null>;
  listPublies(departement?: CodeDepartement): Promise<readonly Publie[]>;
  versions(lieu: Lieu, tranche?: Tranche<number>): Promise<readonly ResumeVersion[]>;
  readVersion(lieu: Lieu & { readonly version: number }): Promise<Depot>;
  readOriginal(lieu: Lieu & { readonly version: number }): Promise<FichierProduit>;
  difference(lieu: Lieu & { readonly de: number; readonly a: number }): Promise<DiffContenu>;
  suivi(lieu: LieuDepartement): Promise<Suivi>;
  audit(
    lieu: Lieu,
    tranche?: Tranche<Pick<LigneAudit, 'instant' | 'version'>>,
  ): Promise<readonly LigneAudit[]>;
  /** What the workbook of a site opens with, as data. */
  donnees(lieu: Lieu): Promise<DonneesClasseur>;
  justify(demande: DemandeJustification): Promise<ResultatJustifier>;
  justifications(lieu: Lieu): ReturnType<typeof listJustifications>;
  actions(demande: DemandeActions): Promise<readonly ActionSuivie[]>;
  /** The consolidation that speaks for a quarter, with what each site brought. */
  consolidation(lieu: LieuDepartement): Promise<Consolidation>;
  /** A région or the country, with its départements' or régions' figures; null before the first whole run. */
  consolidationTerritoire(
    lieu: LieuNiveau & { readonly niveau: 'region' | 'national' },
    portee?: Portee,
  ): Promise<ConsolidationTerritoire | null>;
  /** The tableau of a site, a région or the country: a view that nothing freezes. A département's is `readTableau`. */
  tableauNiveau(lieu: LieuNiveau, portee?: Portee): Promise<Tableau | null>;
  /** What a run read, wrote and left; the last whole run of the quarter when none is named. */
  rapportConsolidation(lieu: {
    readonly trimestre: Trimestre;
    readonly run?: string | undefined;
  }): Promise<RapportConsolidation | null>;
  /** Folds what départements last consolidated into régions and country, when they were consolidated one by one. */
  assemble(trimestre: Trimestre): Promise<RapportConsolidation>;
  sante(): Promise<Sante>;
  secretCurseurs(): Promise<Uint8Array>;
}

export function createService(dependances: Dependances): Service {
  const { store } = dependances;
  return {
    template: (lieu, remplissage) => buildTemplate(dependances, lieu, remplissage),
    check: (demande) => checkClasseur(dependances, demande),
    file: (demande) => fileClasseur(dependances, demande),
    openTrimestre: ({ departement, trimestre }) => openRoster(dependances, departement, trimestre),
    consolidate: (demande) => runConsolidation(dependances, demande),
    previewPublication: (demande) => previewPublication(dependances, demande),
    publish: (demande) => publishTableau(dependances, demande),
    withdrawPublication: (demande) => withdrawPublication(dependances, demande),
    commentPublication: (demande) => commentPublication(dependances, demande),
    readVersionPubliee: (lieu) => readVersionPubliee(dependances, lieu),
    historyPublication: (lieu) => readHistorique(dependances, lieu),
    readRetrait: (lieu) => readRetrait(dependances, lieu),
    readTableau: ({ departement, trimestre }) => readPublished(dependances, departement, trimestre),
    listPublies: (departement) => store.listPublies(departement),
    versions: async (lieu, tranche) => listVersions(dependances, lieu, tranche),
    readVersion: ({ version, ...lieu }) => requireVersion(dependances, lieu, version),
    readOriginal: (lieu) => readOriginal(dependances, lieu),
    difference: (lieu) => readDifference(dependances, lieu),
    suivi: ({ departement, trimestre }) => readSuivi(dependances, departement, trimestre),
    audit: async (lieu, tranche) => listAudit(dependances, lieu, tranche),
    donnees: (lieu) => readDonnees(dependances, lieu),
    justify: (demande) => justify(dependances, demande),
    justifications: (lieu) => listJustifications(dependances, lieu),
    actions: (demande) => listActions(dependances, demande),
    consolidation: (lieu) => readConsolidation(dependances, lieu),
    consolidationTerritoire: async (lieu, portee = 'interne') => {
      entiteOf(lieu);
      return readTerritoire(store, lieu, portee);
    },
    tableauNiveau: (lieu, portee) => readTableauNiveau(dependances, lieu, portee),
    rapportConsolidation: (lieu) => readRapport(store, lieu),
    assemble: (trimestre) => assembleNiveaux(dependances, trimestre),
    sante: () => readSante(dependances),
    secretCurseurs: () => store.readSecretCurseurs(),
  };
}

export { ETATS_ACTION } from './actions.ts';
export type { ActionSuivie } from './actions.ts';
export type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
export type { LieuNiveau, Portee } from './consolidation-lecture.ts';
export type { Attendu, Controle } from './controle.ts';
export type { DemandeDepot, ResultatDepot } from './depot.ts';
export type { Dependances } from './dependances.ts';
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
