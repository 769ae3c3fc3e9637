import type { Classeur } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import type { Contenu, Depot } from '../../../domain/depot/index.ts';
import type { EcheanceDepot } from '../../../domain/referentiels/types.ts';
import type { TableauJson } from '../../../domain/tableau/index.ts';
import type { Envoi, Lieu, LigneAudit, ResumeVersion } from '../../client/index.ts';
import type { Capacites, CodeHote, Ecriture } from '../../host/types.ts';
import type { EtatConnexion } from '../connexion/types.ts';

export type IdEcran =
  | 'accueil'
  | 'controle'
  | 'depot'
  | 'actions'
  | 'tableau'
  | 'publication'
  | 'vues'
  | 'historique'
  | 'equipe'
  | 'aide'
  | 'diagnostic';

/** The workbook in hand, as it was last read. */
export type EtatClasseur =
  | { readonly etat: 'lecture' }
  /** Nothing of the contract is in it. */
  | { readonly etat: 'etranger' }
  | {
      readonly etat: 'ouvert';
      readonly classeur: Classeur;
      /** Site and quarter; null when the workbook does not say them, or says an unknown site. */
      readonly lieu: Lieu | null;
      /** Figures of the previous quarter were known: a check without them cannot see a large jump. */
      readonly precedentsConnus: boolean;
      readonly constats: readonly Constat[];
      /** What a filing would keep; null while something blocks it. */
      readonly contenu: Contenu | null;
      /** Days are counted from 1904 in its cells; absent: from 1900. */
      readonly systeme1904?: boolean;
    };

/** What the server said of this site and quarter, now or in an earlier session. */
export interface Connaissance {
  readonly lieu: Lieu;
  /** Instant of the answer, ISO 8601 UTC. */
  readonly luLe: string;
  readonly versions: readonly ResumeVersion[];
  /** The current version with its content; null when nothing is filed. */
  readonly courante: Depot | null;
  /** Current version of the previous quarter; null when none was filed. */
  readonly precedente: Depot | null;
  readonly audit: readonly LigneAudit[];
  /** The published tableau of the département; null when none is. */
  readonly tableau: TableauJson | null;
  /** Last day to file; null while the server does not say it. */
  readonly echeance: EcheanceDepot | null;
  /** Whether the quarter is consolidated; null while the server does not say it. */
  readonly consolide: boolean | null;
  /** Versions of this site in the consolidation and in the published tableau; absent while the server does not say it. */
  readonly figees?: { readonly consolidee: number | null; readonly publiee: number | null } | null;
}

export type Reseau = 'inconnu' | 'en-ligne' | 'hors-ligne';

/** What stops a screen, each with its own page. */
export type Panne =
  | { readonly genre: 'hote'; readonly code: CodeHote; readonly message: string }
  | { readonly genre: 'droits'; readonly message: string }
  | { readonly genre: 'reseau'; readonly message: string };

/** A writing of ours that can be taken back. */
export interface Annulation {
  readonly id: number;
  /** What was done, in French: « “En cours” écrit en I9 ». */
  readonly libelle: string;
  /** What was there before. */
  readonly avant: readonly Ecriture[];
}

/** A sentence for the status line and for screen readers; `id` changes so that the same one is said again. */
export interface Annonce {
  readonly id: number;
  readonly texte: string;
  readonly ton: 'info' | 'succes' | 'erreur';
}

/** Long things under way, to say so and not to start them twice. */
export type Travail = 'creation' | 'depot' | 'serveur' | 'ecriture';

export interface Etat {
  /** Function of the user, never a name. */
  readonly identite: string;
  readonly connexion: EtatConnexion;
  readonly capacites: Capacites;
  readonly ecran: IdEcran;
  readonly classeur: EtatClasseur;
  readonly connaissance: Connaissance | null;
  readonly reseau: Reseau;
  /** Filings of this post, all workbooks together. */
  readonly envois: readonly Envoi[];
  readonly marquesVisibles: boolean;
  /** What is typed in the pane for this site and quarter and is not written yet, by what it is about. */
  readonly ebauches: Readonly<Record<string, string>>;
  /** Latest last. */
  readonly annulations: readonly Annulation[];
  readonly annonce: Annonce | null;
  readonly panne: Panne | null;
  readonly travaux: readonly Travail[];
  /** Code of the constat whose help is asked; null for the guide's first page. */
  readonly aideSur: string | null;
  /** Screen that one came from when the help was opened: it opens at its page. */
  readonly aideDepuis: IdEcran;
}
