import type { Consolidation } from '../consolidation/types.ts';
import type { Constat } from '../controle/types.ts';
import type { Justification } from '../depot/justification.ts';
import type { CodeIndicateur, CodeSite } from '../referentiels/types.ts';
import type { Tableau } from '../tableau/types.ts';
import type { DateIso } from '../temps/trimestre.ts';

/** Codes of what is said of a publication. The file of the rule has the same name, in lower case. */
export type CodePublication =
  | 'RIEN-A-PUBLIER'
  | 'CIBLE-MANQUEE-SANS-MOT'
  | 'SAUT-NON-JUSTIFIE'
  | 'DEGRADATION-SANS-MOT'
  | 'COUVERTURE-INSUFFISANTE'
  | 'RECTIFICATIF-SANS-MOTIF'
  | 'COMMENTAIRE-TROP-LONG'
  | 'COMMENTAIRE-NON-IMPRIME'
  | 'COMMENTAIRE-NOMINATIF'
  | 'RESPONSABLE-NOMINATIF'
  | 'HORLOGE-DOUTEUSE';

/** A text that seems to name somebody: until the référent says that it does not, it is not published. */
export interface TexteNominatif {
  /** The very text that the decision is about. */
  readonly texte: string;
  /** What was found in it: « M. Lemaire ». */
  readonly mots: readonly string[];
  /** Whether the référent has said that it names nobody. */
  readonly sansNom: boolean;
}

/** One thing found: that stops the publication, or that is only said. */
export interface Blocage {
  readonly code: CodePublication;
  /** Indicator that it is about; null when it is about the whole tableau. */
  readonly indicateur: CodeIndicateur | null;
  /** Site that it comes from; null when it is not one site's. */
  readonly site: CodeSite | null;
  /** A French sentence that says how to mend it. */
  readonly message: string;
  /** The text that « Ce n’est pas un nom de personne » would be said of; absent where that is no answer. */
  readonly nominatif?: TexteNominatif;
}

/** What a site was asked to justify when it filed the version that the tableau rests on. */
export interface ConstatDepose {
  readonly site: CodeSite;
  readonly version: number;
  readonly constat: Constat;
}

/** What a site said of a line after filing it. */
export interface JustificationSite extends Justification {
  readonly site: CodeSite;
}

/** The référent's public comments, by indicator: shown in place of the sites'. */
export type Commentaires = Readonly<Record<CodeIndicateur, string>>;

/** What a département decided of its publications. */
export interface SeuilsPublication {
  /** Smallest share of the sites expected that must have filed, in percent; null when none is set. */
  readonly couverture: number | null;
}

/** The tableau that a publication corrects. */
export interface PublicationCorrigee {
  readonly publieLe: DateIso;
}

/** All that the examination looks at. */
export interface EntreePublication {
  /** As it would be published, comments of the référent included. */
  readonly tableau: Tableau;
  /** With what sites said of their lines afterwards. */
  readonly consolidation: Pick<Consolidation, 'versions' | 'agregats'>;
  readonly constats: readonly ConstatDepose[];
  readonly justifications: readonly JustificationSite[];
  readonly commentaires: Commentaires;
  readonly seuils: SeuilsPublication;
  /** Absent or null for a first publication. */
  readonly corrige?: PublicationCorrigee | null;
  /** Why a published tableau is corrected. */
  readonly motif?: string | null;
  /** What is wrong with the clock that dates the tableau, as a sentence; absent or null when nothing is. */
  readonly horloge?: string | null;
  /** Whether the référent said of this very text that it names nobody; absent: of none. */
  readonly isSansNom?: (texte: string) => boolean;
}

export interface ExamenPublication {
  /** Nothing is published while one is there. */
  readonly blocages: readonly Blocage[];
  readonly avertissements: readonly Blocage[];
}

/** What a rule finds: everything but its code. `leger`: said, and nothing more, whatever the rule. */
export interface TrouvaillePublication {
  readonly indicateur?: CodeIndicateur;
  readonly site?: CodeSite;
  readonly message: string;
  readonly nominatif?: TexteNominatif;
  readonly leger?: true;
}

/** One rule: one file, one code. */
export interface ReglePublication {
  readonly code: CodePublication;
  readonly bloque: boolean;
  /** One French sentence, for the help. */
  readonly explication: string;
  readonly check: (entree: EntreePublication) => readonly TrouvaillePublication[];
}
