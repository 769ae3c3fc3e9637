import type { Adresse } from '../classeur/types.ts';
import type { Constat } from '../controle/types.ts';
import type { CodeIndicateur, CodeSite, Unite } from '../referentiels/types.ts';
import type { Mois } from '../signal/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/**
 * A figure as it was measured, exact: ratios stay two counts, means stay value and count, and rounding only
 * happens at display. Numbers are decimal strings (`"15.22"`), so that nothing is lost on the way.
 * Missing is `absente`, never 0.
 */
export type Mesure =
  | { readonly nature: 'ratio'; readonly numerateur: string; readonly denominateur: string }
  | { readonly nature: 'moyenne'; readonly valeur: string; readonly effectif: string }
  | { readonly nature: 'compte'; readonly valeur: string }
  | { readonly nature: 'valeur-seule'; readonly valeur: string; readonly effectif: string | null }
  | { readonly nature: 'absente'; readonly raison: string | null };

/** One indicator as filed. */
export interface LigneDeposee {
  readonly code: CodeIndicateur;
  /** Version of the definition that it was measured under. */
  readonly definition: number;
  readonly unite: Unite;
  readonly mesure: Mesure;
  readonly commentaire: string | null;
  /** N° of the linked actions. */
  readonly actions: readonly string[];
  /** Cell that the figure comes from. */
  readonly adresse: Adresse;
}

/** One month of an indicator as filed: what the quarter's line says of itself, for a month. */
export interface MoisDepose extends Pick<
  LigneDeposee,
  'code' | 'definition' | 'unite' | 'mesure' | 'adresse'
> {
  readonly mois: Mois;
}

export interface ActionDeposee {
  readonly numero: string;
  readonly action: string;
  readonly origine: string | null;
  /** Codes of indicators or engagements. */
  readonly porteSur: readonly string[];
  readonly responsable: string | null;
  readonly debut: DateIso | null;
  readonly echeance: DateIso | null;
  readonly avancement: number | null;
  readonly etat: string | null;
  readonly bilan: string | null;
}

/** What a workbook says once checked, without its form: the payload of a version. */
export interface Contenu {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  readonly modele: string;
  readonly lignes: readonly LigneDeposee[];
  readonly actions: readonly ActionDeposee[];
  /** Absent when no month was filed: the content, and its hash, are then those of before months were. */
  readonly mois?: readonly MoisDepose[];
}

/** A filed version: immutable. */
export interface Depot {
  readonly version: number;
  readonly contenu: Contenu;
  /** SHA-256 of the canonical JSON of `contenu`, in hex. */
  readonly empreinte: string;
  /** Instant, ISO 8601 UTC. */
  readonly deposeLe: string;
  /** Function of who filed, never a name: « référent qualité ». */
  readonly auteur: string;
  /** Why this version corrects the one before; null for the first. */
  readonly motif: string | null;
  readonly fichier: { readonly nom: string; readonly taille: number; readonly sha256: string };
  /** What was said at filing (never `bloquant`). */
  readonly constats: readonly Constat[];
}

/** What the filer keeps. */
export interface Recu {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  readonly version: number;
  readonly deposeLe: string;
  readonly empreinte: string;
  /** True when this very filing had already been received: nothing new was stored. */
  readonly dejaRecu: boolean;
}
