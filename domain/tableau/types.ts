import type {
  CodeDepartement,
  CodeIndicateur,
  CodeSite,
  Famille,
  Sens,
  Unite,
} from '../referentiels/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

export type Situation = 'atteint' | 'non-atteint' | 'sans-cible' | 'non-disponible';
export type Evolution = 'en-progres' | 'en-recul' | 'stable' | 'hausse' | 'baisse';

/** A point of a series; null when the quarter has no figure. */
export interface PointSerie {
  readonly trimestre: Trimestre;
  readonly valeur: number | null;
}

/** An action as the public reads it. */
export interface ActionPubliee {
  readonly action: string;
  readonly responsable: string | null;
  readonly echeance: DateIso | null;
  readonly etat: string | null;
}

/**
 * One line of the tableau. Figures are numbers in the unit, rounded to the definition's decimals: the exact ones stay in
 * the consolidation. Every text that a format shows is here, so that all formats say the same.
 */
export interface IndicateurPublie {
  readonly code: CodeIndicateur;
  readonly definition: number;
  readonly libelle: string;
  readonly enClair: string;
  readonly famille: Famille;
  readonly unite: Unite;
  readonly sens: Sens;
  readonly decimales: number;
  readonly valeur: number | null;
  readonly cible: number | null;
  readonly situation: Situation;
  readonly precedent: number | null;
  /** Value minus previous, in the unit (points for a percentage). */
  readonly ecart: number | null;
  readonly evolution: Evolution | null;
  /** Answers, cases or calls that the figure rests on; null when unknown. */
  readonly effectif: number | null;
  readonly serie: readonly PointSerie[];
  readonly couverture: {
    readonly attendus: number;
    readonly couverts: number;
    readonly manquants: readonly CodeSite[];
  };
  readonly commentaire: string | null;
  readonly actions: readonly ActionPubliee[];
  /** Where the definition comes from; the figure itself comes from the sites. */
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
    /** « En progrès : +2 points »; null when it cannot be said. */
    readonly evolution: string | null;
    /** « 1 site sur 3 »; null when all are in. */
    readonly couverture: string | null;
    /** Why there is no figure; null when there is one. */
    readonly absence: string | null;
    /** Sentence read in place of the chart. */
    readonly graphique: string;
    /** « Chiffre du CERT … »; null for other figures. */
    readonly cert: string | null;
  };
}

/** What is published for a département and a quarter: one frozen value behind every format. */
export interface Tableau {
  readonly schema: 1;
  readonly departement: { readonly code: CodeDepartement; readonly nom: string; readonly deNom: string };
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
  };
  readonly indicateurs: readonly IndicateurPublie[];
}
