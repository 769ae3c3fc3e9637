import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { DiffContenu } from '../../domain/depot/index.ts';
import type { Depot } from '../../domain/depot/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { EtapeDeclaree } from '../../domain/signal/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Vue } from '../../domain/vues/index.ts';
import type { LigneAudit, PageAudit, Publie, ResumeVersion, Tranche, Retrait } from '../store/index.ts';
import type { ActionSuivie, DemandeActions } from './actions.ts';
import type { DemandeChiffre } from './chiffre.ts';
import type { Chiffre } from './chiffre-types.ts';
import type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
import type { LieuNiveau, Portee } from './consolidation-lecture.ts';
import type { Controle, DemandeControle } from './controle.ts';
import type { DonneesClasseur } from './donnees.ts';
import type { DemandeDeclaration, DemandeRetraitEtape, ResultatEtape } from './etapes.ts';
import type { DemandeDepot, ResultatDepot } from './depot.ts';
import type { DemandeJustification, ResultatJustifier, listJustifications } from './justification.ts';
import type { Lieu, Suivi } from './lecture.ts';
import type { DemandeModele, FichierProduit, Remplissage } from './modele.ts';
import type { DemandePublication, ResultatPublication } from './publication.ts';
import type { Apercu, DemandeApercu, PasConsolide } from './publication-apercu.ts';
import type { DemandeCommentaire, ResultatCommentaire } from './publication-commentaire.ts';
import type { HistoriquePublication, VersionLue } from './publication-lecture.ts';
import type { DemandeSansNom, SansNomDit } from './publication-sans-nom.ts';
import type { PublieRetire, RetraitLieu } from './publication-retraits.ts';
import type { DemandeRetrait, ResultatRetrait } from './publication-retrait.ts';
import type { changeRefusRappels } from './refus-rappels.ts';
import type { RefusRappels } from './refus-rappels.ts';
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
  template(demande: DemandeModele, remplissage?: Remplissage): Promise<FichierProduit>;
  check(demande: DemandeControle): Promise<Controle>;
  file(demande: DemandeDepot): Promise<ResultatDepot>;
  openTrimestre(lieu: LieuDepartement): Promise<readonly CodeSite[]>;
  consolidate(demande: DemandeConsolidation): Promise<ResultatConsolidation>;
  previewPublication(demande: DemandeApercu): Promise<Apercu | PasConsolide>;
  publish(demande: DemandePublication): Promise<ResultatPublication>;
  withdrawPublication(demande: DemandeRetrait): Promise<ResultatRetrait>;
  commentPublication(demande: DemandeCommentaire): Promise<ResultatCommentaire>;
  declareSansNom(demande: DemandeSansNom): Promise<SansNomDit>;
  readVersionPubliee(lieu: LieuDepartement & { readonly version: number }): Promise<VersionLue>;
  historyPublication(lieu: LieuDepartement): Promise<HistoriquePublication>;
  /** The withdrawal that a published quarter is under; null when there is none. */
  readRetrait(lieu: LieuDepartement): Promise<Retrait | null>;
  /** The withdrawals that took away what a place of any level showed for a quarter. */
  retraits(lieu: LieuNiveau): Promise<readonly RetraitLieu[]>;
  readTableau(lieu: {
    readonly departement: CodeDepartement;
    readonly trimestre: Trimestre | 'dernier';
  }): Promise<Tableau | null>;
  listPublies(departement?: CodeDepartement): Promise<readonly Publie[]>;
  /** What was published and is withdrawn, latest quarter first, with when and why. */
  listRetires(departement?: CodeDepartement): Promise<readonly PublieRetire[]>;
  /** Sites whose figures are in what is published. */
  sitesPublies(lieu: LieuDepartement): Promise<readonly CodeSite[]>;
  versions(lieu: Lieu, tranche?: Tranche<number>): Promise<readonly ResumeVersion[]>;
  readVersion(lieu: Lieu & { readonly version: number }): Promise<Depot>;
  readOriginal(lieu: Lieu & { readonly version: number }): Promise<FichierProduit>;
  difference(lieu: Lieu & { readonly de: number; readonly a: number }): Promise<DiffContenu>;
  suivi(lieu: LieuDepartement): Promise<Suivi>;
  /** Lines of a site's quarter, in the order of the acts. */
  audit(lieu: Lieu, tranche?: Tranche<string>): Promise<PageAudit<LigneAudit>>;
  /** What the workbook of a site opens with, as data. */
  donnees(lieu: Lieu): Promise<DonneesClasseur>;
  justify(demande: DemandeJustification): Promise<ResultatJustifier>;
  justifications(lieu: Lieu): ReturnType<typeof listJustifications>;
  actions(demande: DemandeActions): Promise<readonly ActionSuivie[]>;
  /** Changes of series that the référent declared, and those taken away. */
  etapes(departement: CodeDepartement): Promise<readonly EtapeDeclaree[]>;
  declareEtape(demande: DemandeDeclaration): Promise<ResultatEtape>;
  removeEtape(demande: DemandeRetraitEtape): Promise<ResultatEtape>;
  /** The consolidation that speaks for a quarter, with what each site brought. */
  consolidation(lieu: LieuDepartement): Promise<Consolidation>;
  /** A région or the country, with its départements' or régions' figures; null before the first whole run. */
  consolidationTerritoire(
    lieu: LieuNiveau & { readonly niveau: 'region' | 'national' },
    portee?: Portee,
  ): Promise<ConsolidationTerritoire | null>;
  /** A consolidated figure, opened by one level: down to the cell, the version and the file of each site. */
  openChiffre(demande: DemandeChiffre): Promise<Chiffre>;
  /** Who has filed, what fails, what has changed, for those who follow a level. */
  vue(lieu: LieuNiveau): Promise<Vue>;
  /** The quarter that people follow now: the last one that was opened, else the one that is over. */
  trimestreSuivi(): Promise<Trimestre>;
  /** The tableau of a site, a région or the country: a view that nothing freezes. A département's is `readTableau`. */
  tableauNiveau(lieu: LieuNiveau, portee?: Portee): Promise<Tableau | null>;
  /** What a run read, wrote and left; the last whole run of the quarter when none is named. */
  rapportConsolidation(lieu: {
    readonly trimestre: Trimestre;
    readonly run?: string | undefined;
  }): Promise<RapportConsolidation | null>;
  /** Folds what départements last consolidated into régions and country, when they were consolidated one by one. */
  assemble(trimestre: Trimestre): Promise<RapportConsolidation>;
  /** What the link of a mail would stop; null for a link that is not ours. */
  readRefusRappels(jeton: string): Promise<RefusRappels | null>;
  changeRefusRappels(demande: Parameters<typeof changeRefusRappels>[1]): Promise<RefusRappels | null>;
  sante(): Promise<Sante>;
  secretCurseurs(): Promise<Uint8Array>;
}
