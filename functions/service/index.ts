import type { DiffContenu } from '../../domain/depot/index.ts';
import type { Depot } from '../../domain/depot/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { LigneAudit, Publie, ResumeVersion } from '../store/index.ts';
import { runConsolidation } from './consolidation.ts';
import type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
import { checkClasseur } from './controle.ts';
import type { Attendu, Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { fileClasseur } from './depot.ts';
import type { DemandeDepot, ResultatDepot } from './depot.ts';
import {
  listAudit,
  listVersions,
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
import { openRoster } from './roster.ts';

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
  check(demande: { readonly octets: Uint8Array; readonly attendu?: Attendu | undefined }): Promise<Controle>;
  file(demande: DemandeDepot): Promise<ResultatDepot>;
  openTrimestre(lieu: LieuDepartement): Promise<readonly CodeSite[]>;
  consolidate(demande: DemandeConsolidation): Promise<ResultatConsolidation>;
  publish(demande: DemandePublication): Promise<ResultatPublication>;
  readTableau(lieu: {
    readonly departement: CodeDepartement;
    readonly trimestre: Trimestre | 'dernier';
  }): Promise<Tableau | null>;
  listPublies(departement?: CodeDepartement): Promise<readonly Publie[]>;
  versions(lieu: Lieu): Promise<readonly ResumeVersion[]>;
  readVersion(lieu: Lieu & { readonly version: number }): Promise<Depot>;
  readOriginal(lieu: Lieu & { readonly version: number }): Promise<FichierProduit>;
  difference(lieu: Lieu & { readonly de: number; readonly a: number }): Promise<DiffContenu>;
  suivi(lieu: LieuDepartement): Promise<Suivi>;
  audit(lieu: Lieu): Promise<readonly LigneAudit[]>;
}

export function createService(dependances: Dependances): Service {
  const { store } = dependances;
  return {
    template: (lieu, remplissage) => buildTemplate(dependances, lieu, remplissage),
    check: (demande) => checkClasseur(dependances, demande),
    file: (demande) => fileClasseur(dependances, demande),
    openTrimestre: ({ departement, trimestre }) => openRoster(dependances, departement, trimestre),
    consolidate: (demande) => runConsolidation(dependances, demande),
    publish: (demande) => publishTableau(dependances, demande),
    readTableau: ({ departement, trimestre }) => readPublished(dependances, departement, trimestre),
    listPublies: (departement) => store.listPublies(departement),
    versions: async (lieu) => listVersions(dependances, lieu),
    readVersion: ({ version, ...lieu }) => requireVersion(dependances, lieu, version),
    readOriginal: (lieu) => readOriginal(dependances, lieu),
    difference: (lieu) => readDifference(dependances, lieu),
    suivi: ({ departement, trimestre }) => readSuivi(dependances, departement, trimestre),
    audit: async (lieu) => listAudit(dependances, lieu),
  };
}

export type { DemandeConsolidation, ResultatConsolidation } from './consolidation.ts';
export type { Attendu, Controle } from './controle.ts';
export type { DemandeDepot, ResultatDepot } from './depot.ts';
export type { Dependances } from './dependances.ts';
export { Introuvable } from './erreurs.ts';
export type { Lieu, Suivi, SuiviSite } from './lecture.ts';
export type { FichierProduit } from './modele.ts';
export type { DemandePublication, Reserve, ResultatPublication } from './publication.ts';
