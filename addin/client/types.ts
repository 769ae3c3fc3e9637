import type { Constat } from '../../domain/controle/types.ts';
import type { Depot, DiffContenu, Recu } from '../../domain/depot/index.ts';
import type { CodeDepartement, CodeSite, EcheanceDepot } from '../../domain/referentiels/types.ts';
import type { TableauJson } from '../../domain/tableau/index.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { Vue } from '../../domain/vues/index.ts';
import type { ClientAnnuaire } from './annuaire.ts';
import type { ClientEtapes } from './etapes.ts';
import type { ClientPublication } from './publication.ts';

/** What one workbook is of. */
export interface Lieu {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
}

/** A version without its content, as `GET …/versions` lists it, first to last. */
export type ResumeVersion = Omit<Depot, 'contenu' | 'constats'>;

/** A line of the journal of a site and quarter. */
export interface LigneAudit {
  readonly instant: string;
  readonly fait:
    | 'depot'
    | 'correction'
    | 'publication'
    | 'rectificatif'
    | 'retrait'
    | 'commentaire'
    | 'sans-nom'
    | 'sans-nom-repris'
    | 'justification';
  readonly version: number;
  readonly auteur: string;
  readonly motif: string | null;
  readonly objet: string;
  /** The account that acted; absent where nobody signs in, and from older lines. */
  readonly compte?: string;
}

export interface SuiviSite {
  readonly site: CodeSite;
  readonly nom: string;
  readonly etat: 'depose' | 'attendu' | 'non-ouvert';
  readonly version: number;
  readonly deposeLe: string | null;
  /** Version that the latest consolidation took; null before it, or when the site had filed nothing then. */
  readonly versionConsolidee: number | null;
  /** Version behind the published tableau; null when none is published, or without this site. */
  readonly versionPubliee: number | null;
}

/** Who has filed, in a département. */
export interface Suivi {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly echeance: EcheanceDepot;
  readonly consolidation: { readonly faitLe: string } | null;
  readonly publication: { readonly version: number; readonly publieLe: DateIso } | null;
  readonly sites: readonly SuiviSite[];
}

/** A workbook to file. `cle` is chosen once, and the same for each try. */
export interface DemandeDepot {
  readonly lieu: Lieu;
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly cle: string;
  readonly motif: string | null;
  /** Version that was current as the sender saw it, 0 for none: another one is never written over. */
  readonly versionConnue: number;
}

/** Answer to a filing that was received. */
export interface ReponseDepot {
  readonly etat: 'depose' | 'deja-recu';
  readonly recu: Recu;
  readonly constats: readonly Constat[];
}

/** A place that somebody follows. */
export interface LieuVue {
  readonly niveau: Vue['lieu']['niveau'];
  readonly code: string;
  readonly trimestre: Trimestre;
}

/** Forms of a view beside its data: a page to print, data, a workbook. */
export type FormatVue = 'page.html' | 'suivi.csv' | 'suivi.xlsx';

export interface Fichier {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** How a workbook is made. */
export interface OptionsModele {
  /** With the optional sheet of months, which is there by itself when the site gave months the quarter before. */
  readonly mois?: boolean;
  /** For Excel when it is not said, or for LibreOffice. */
  readonly format?: 'xlsx' | 'ods';
}

/** The HTTP interface `/api/v1`, in the field's terms. Every method rejects with `ErreurClient`, and nothing else. */
export interface Client extends ClientPublication {
  /** The client of directories, loaded when it is first asked for: few people keep one. */
  annuaire(): Promise<ClientAnnuaire>;
  /** The client of changes of series, loaded in the same way. */
  etapes(): Promise<ClientEtapes>;
  template(lieu: Lieu, options?: OptionsModele): Promise<Fichier>;
  file(demande: DemandeDepot): Promise<ReponseDepot>;
  versions(lieu: Lieu): Promise<readonly ResumeVersion[]>;
  /** Null when there is no such version. */
  version(lieu: Lieu, version: number): Promise<Depot | null>;
  original(lieu: Lieu, version: number): Promise<Fichier>;
  difference(lieu: Lieu, de: number, a: number): Promise<DiffContenu>;
  audit(lieu: Lieu): Promise<readonly LigneAudit[]>;
  suivi(departement: CodeDepartement, trimestre: Trimestre): Promise<Suivi>;
  /** Who has filed, what fails, what has changed. */
  vue(lieu: LieuVue): Promise<Vue>;
  vueFichier(lieu: LieuVue, format: FormatVue): Promise<Fichier>;
  /** The published tableau; null when none is. */
  tableau(departement: CodeDepartement, trimestre: Trimestre): Promise<TableauJson | null>;
}
