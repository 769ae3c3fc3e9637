import type { CodeIndicateur, CodeSite, EcheanceDepot, Famille } from '../referentiels/types.ts';
import type { Evolution, Niveau, Situation, StatutSignal } from '../tableau/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/** What was filed: all, some, nothing; `non-ouvert`: nobody was asked yet. */
export type EtatDepots = 'complet' | 'partiel' | 'rien' | 'non-ouvert';
/** `a-refaire`: something was filed since. */
export type EtatConsolidation = 'a-jour' | 'a-refaire' | 'jamais';
/** `a-rectifier`: what is published rests on another version than the current one. */
export type EtatPublication = 'publie' | 'a-rectifier' | 'non-publie';

export interface SiteNomme {
  readonly code: CodeSite;
  readonly nom: string;
}

/** A site in its own département, a département above. */
export interface LigneVue {
  readonly niveau: 'site' | 'departement';
  readonly code: string;
  readonly nom: string;
  /** Région, in the view of the country; null elsewhere. */
  readonly groupe: string | null;
  readonly attendus: number;
  readonly deposes: number;
  /** Sites whose latest filing came after the last day. */
  readonly tardifs: number;
  /** Versions after the first ones. */
  readonly corrections: number;
  /** Instant of the latest filing, ISO 8601 UTC; null before any. */
  readonly dernierDepot: string | null;
  readonly manquants: readonly SiteNomme[];
  readonly depots: EtatDepots;
  readonly consolidation: EtatConsolidation;
  readonly publication: EtatPublication;
  /** The last day is over and something is missing. */
  readonly aide: boolean;
  /** The three states in words, for every format to say the same. */
  readonly textes: {
    readonly depots: string;
    readonly consolidation: string;
    readonly publication: string;
  };
}

/** Why an indicator is looked at. */
export type MotifVue = 'objectif-manque' | 'sans-chiffre' | 'degradation';

/** An indicator that fails or has changed, in the words of the tableau. */
export interface IndicateurVue {
  readonly code: CodeIndicateur;
  readonly libelle: string;
  readonly famille: Famille;
  readonly situation: Situation;
  readonly motifs: readonly MotifVue[];
  readonly evolution: Evolution | null;
  readonly signal: StatutSignal | null;
  /** Whether a comment or an action answers for it, as a publication asks of a missed target. */
  readonly explique: boolean;
  readonly textes: {
    readonly valeur: string;
    readonly cible: string;
    readonly motifs: string;
    readonly evolution: string | null;
    readonly anPasse: string | null;
    readonly signal: string | null;
    readonly comparaison: string | null;
    readonly couverture: string | null;
    /** Sentences that go with the figure; empty for most. */
    readonly reserves: readonly string[];
    readonly absence: string | null;
  };
}

export interface ActionEnRetard {
  readonly site: CodeSite;
  readonly numero: string;
  readonly action: string;
  readonly responsable: string | null;
  readonly echeance: DateIso;
  readonly joursDeRetard: number;
}

/** Who has filed, what fails, what has changed: for those who follow a site, a département, a région or the country. */
export interface Vue {
  readonly lieu: {
    readonly niveau: Niveau;
    readonly code: string;
    readonly nom: string;
    readonly deNom: string;
  };
  readonly trimestre: Trimestre;
  /** Instant, ISO 8601 UTC. */
  readonly etabliLe: string;
  /** Last day to file; null where it is not the same for all. */
  readonly echeance: EcheanceDepot | null;
  readonly total: { readonly attendus: number; readonly deposes: number; readonly tardifs: number };
  /** The essential, as sentences. */
  readonly resume: readonly string[];
  /** Those who need help first, then by name. Never by their figures. */
  readonly lignes: readonly LigneVue[];
  /** Day when the figures below were added up; null before, and then nothing is said of them. */
  readonly consolideLe: DateIso | null;
  /** What was consolidated since these figures were, as a sentence; null when nothing was. */
  readonly depasse: string | null;
  readonly echecs: readonly IndicateurVue[];
  readonly changements: readonly IndicateurVue[];
  /** Actions past their date, the latest first; null above the département. */
  readonly actionsEnRetard: readonly ActionEnRetard[] | null;
}
