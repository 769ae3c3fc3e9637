import type {
  Cible,
  CodeDepartement,
  CodeIndicateur,
  CodeSite,
  Famille,
  Sens,
  Unite,
} from '../referentiels/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';
import type { SignalPublie } from './signal-publie.ts';

export { STATUTS_SIGNAL } from './signal-publie.ts';
export type {
  AssurancePubliee,
  PhasePubliee,
  PointSignal,
  SignalPublie,
  StatutSignal,
} from './signal-publie.ts';

export type Situation = 'atteint' | 'non-atteint' | 'sans-cible' | 'non-disponible';
export type Evolution = 'en-progres' | 'en-recul' | 'stable' | 'hausse' | 'baisse';

/** Who a tableau speaks for. */
export type Niveau = 'site' | 'departement' | 'region' | 'national';

/** A place of the tableau: a site, a département, a région or the country. */
export interface Entite {
  readonly niveau: Niveau;
  /** `37-PREF`, `37`, `R24` is never used: a région has its official code `24`; the country is `FR`. */
  readonly code: string;
  readonly nom: string;
  readonly deNom: string;
  /** Of a site or of the département itself; null above. */
  readonly departement: CodeDepartement | null;
  /** Official code of the région; null for the country. */
  readonly region: string | null;
}

/**
 * A point of a series; null when the quarter has no figure. `rupture` marks the first point of another definition or
 * unit: it is not to be joined to the one before. `autresSites` is true where its figure rests on other sites than that of the last quarter: the
 * two do not compare.
 */
export interface PointSerie {
  readonly trimestre: Trimestre;
  readonly valeur: number | null;
  readonly rupture: boolean;
  readonly autresSites: boolean;
}

/** A figure before any rounding, as exact fractions in text: `565/9`, `113`. */
export interface ExactPublie {
  /** In the unit. */
  readonly valeur: string;
  readonly numerateur: string | null;
  readonly denominateur: string | null;
}

/** The two figures, exact, that a difference « à périmètre constant » is between. */
export interface PerimetreConstant {
  readonly sites: readonly CodeSite[];
  readonly valeur: string;
  readonly precedent: string;
}

/** Wilson interval at 95 % of a survey share, in the unit. */
export interface IntervallePublie {
  readonly bas: number;
  readonly haut: number;
  /** Answers behind it. */
  readonly n: number;
}

/** Where comparable départements stand: never a league table. */
export interface ComparaisonPubliee {
  readonly mediane: number;
  readonly quartileBas: number;
  readonly quartileHaut: number;
  /** Départements in the distribution. */
  readonly departements: number;
}

/** One figure that a rectificatif changed, as it is read. */
export interface ChangementPublie {
  readonly code: CodeIndicateur;
  readonly libelle: string;
  readonly avant: string;
  readonly apres: string;
}

/** A correction after publication: the earlier tableau stays readable. */
export interface RectificatifPublie {
  /** 1 for the first correction. */
  readonly numero: number;
  readonly motif: string;
  /** Day when the tableau that it corrects was published. */
  readonly remplaceLe: DateIso;
  readonly changements: readonly ChangementPublie[];
}

/** What is shown and counted where a tableau was withdrawn. */
export interface RetraitPublie {
  readonly le: DateIso;
  readonly motif: string;
}

/** An action as the public reads it. */
export interface ActionPubliee {
  readonly action: string;
  /** A function or a service, never a person: see `publishResponsable`. */
  readonly responsable: string | null;
  readonly echeance: DateIso | null;
  readonly etat: string | null;
}

/**
 * One line of the tableau. Figures are numbers in the unit, rounded for the reader, and `exacte` is what they were before. Every text that a format shows is here, so that all formats say the same.
 */
export interface IndicateurPublie {
  readonly code: CodeIndicateur;
  readonly definition: number;
  readonly libelle: string;
  readonly enClair: string;
  readonly famille: Famille;
  readonly unite: Unite;
  readonly sens: Sens;
  /** Decimals that `valeur` is rounded to: those of the definition, or more (`domain/tableau/precision.ts`). */
  readonly decimales: number;
  readonly valeur: number | null;
  /** Null when there is no figure, and in a tableau published before it was kept. */
  readonly exacte: ExactPublie | null;
  readonly cible: number | null;
  /** Who sets the target; null without one, absent from tableaux that were frozen before it was kept. */
  readonly cibleOrigine?: Cible['origine'] | null;
  readonly situation: Situation;
  /** At the decimals of the definition, the figure would seem to be on the other side of its target. */
  readonly dePeu: boolean;
  readonly precedent: number | null;
  /** Value of the same quarter of the year before. */
  readonly anPasse: number | null;
  /** Exact value minus exact previous one, in the unit (points for a percentage), rounded; on `perimetre` where there is one. */
  readonly ecart: number | null;
  /** Null where both quarters rest on the same sites. */
  readonly perimetre: PerimetreConstant | null;
  readonly evolution: Evolution | null;
  /** Answers, cases or calls that the figure rests on; null when unknown. */
  readonly effectif: number | null;
  readonly serie: readonly PointSerie[];
  readonly signal: SignalPublie | null;
  readonly intervalle: IntervallePublie | null;
  readonly comparaison: ComparaisonPubliee | null;
  readonly couverture: {
    readonly attendus: number;
    readonly couverts: number;
    readonly manquants: readonly CodeSite[];
  };
  readonly commentaire: string | null;
  readonly actions: readonly ActionPubliee[];
  /** Where the definition comes from, « à confirmer » when no text that this place may cite says it. */
  readonly sourceDefinition: string;
  readonly textes: {
    /** « 63 % », « 15,2 jours », « non disponible ». */
    readonly valeur: string;
    /** The figure without its unit: « 63 »; « n.d. » when missing. */
    readonly nombre: string;
    /** The unit as shown beside the figure: « % », « jours ». */
    readonly unite: string;
    /** « au moins 90 % », « au plus 5 jours »; « pas d’objectif fixé ». */
    readonly cible: string;
    /** « Objectif atteint »… */
    readonly situation: string;
    /** « 61 % »; « pas de donnée ». */
    readonly precedent: string;
    /** « 58 % au 4e trimestre 2019 »; null when unknown. */
    readonly anPasse: string | null;
    /** « entre 66 % et 82 % (intervalle de confiance à 95 %, 100 réponses) »; null when it is not a survey share. */
    readonly intervalle: string | null;
    /** « La moitié des départements comparables sont entre 70 % et 90 % ; médiane 82 %. »; null when unknown. */
    readonly comparaison: string | null;
    /** How the figure is made, in plain words: « 75 usagers satisfaits sur 100 réponses ». */
    readonly methode: string;
    /** « En progrès : +2 points » for a real change, else « +2 points, trop tôt pour conclure »; null when it cannot be said. */
    readonly evolution: string | null;
    /** « 1 site sur 3 »; null when all are in. */
    readonly couverture: string | null;
    /** Why there is no figure; null when there is one. */
    readonly absence: string | null;
    /** Sentence read in place of the chart. */
    readonly graphique: string;
    /** « Chiffre du CERT … »; null for other figures. */
    readonly cert: string | null;
    /** What a delay counts, from when to when; null for other figures. Absent from tableaux that were frozen before it was kept. */
    readonly delai?: string | null;
    /** Sentences that go with the figure wherever it is shown. Absent from tableaux that were frozen before they were kept. */
    readonly reserves?: readonly string[];
  };
}

/** What is published for a place and a quarter: one frozen value behind every format. */
export interface Tableau {
  readonly schema: 3;
  readonly entite: Entite;
  /** `apercu`: a preview, nothing is published; every format says so. */
  readonly etat: 'apercu' | 'publie';
  readonly rectificatif: RectificatifPublie | null;
  /** « Préfecture d’Indre-et-Loire ». */
  readonly service: string;
  readonly trimestre: Trimestre;
  readonly run: string;
  readonly publieLe: DateIso;
  /** Whether the State's brand block is shown. */
  readonly marque: boolean;
  readonly textes: {
    /** « 4e trimestre 2020 ». */
    readonly trimestre: string;
    /** « octobre à décembre ». */
    readonly mois: string;
    /** « Un objectif sur trois est atteint. », counted by the machine. */
    readonly resume: string;
    /** « 1 site sur 7 a transmis ses chiffres. » */
    readonly couverture: string;
    /** « Publié le 15 janvier 2021. » */
    readonly publication: string;
    /** « Prochaine publication : avril 2021. »; null when unknown. */
    readonly prochaine: string | null;
    /** Of a région or the country computed before a later run of some départements; absent: nothing to say. */
    readonly depasse?: string;
    /** « Rectificatif n° 1 du 3 mars 2021 : … »; null for a first publication. */
    readonly rectificatif: string | null;
  };
  readonly indicateurs: readonly IndicateurPublie[];
}
