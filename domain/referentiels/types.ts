import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/** Units of the catalogue. Working and calendar days are different units everywhere. */
export const UNITES = ['%', 'jours', 'jours ouvrés', 'minutes', 'nombre', '/5'] as const;
export type Unite = (typeof UNITES)[number];

/** Which way is better. `neutre`: the figure is followed, not judged. */
export const SENS = ['hausse', 'baisse', 'neutre'] as const;
export type Sens = (typeof SENS)[number];

/** What the site types: two counts, a mean and its count, a count, or a figure that nothing details. */
export const SAISIES = ['ratio', 'moyenne', 'compte', 'valeur'] as const;
export type Saisie = (typeof SAISIES)[number];

/**
 * How sites add up (domain.md): R `ratio`, W `moyenne` weighted by its count, S `somme`, N `jamais`
 * (the CERT's own figure), M `pire` (worst case).
 */
export const REGLES_AGREGATION = ['ratio', 'moyenne', 'somme', 'jamais', 'pire'] as const;
export type RegleAgregation = (typeof REGLES_AGREGATION)[number];

/** Kinds of site that a département's roster may list. */
export const GENRES_SITE = ['PREF', 'SP', 'DDT', 'DDTM', 'DDETS', 'DDETSPP', 'DDPP', 'SGCD'] as const;
export type GenreSite = (typeof GENRES_SITE)[number];

/**
 * How often an indicator is measured: each quarter, once a year in one quarter, or not at all. The definitions have the
 * national default; a site may choose another one.
 */
export const FREQUENCES = [
  'trimestrielle',
  'annuelle-T1',
  'annuelle-T2',
  'annuelle-T3',
  'annuelle-T4',
  'non-mesuree',
] as const;
export type Frequence = (typeof FREQUENCES)[number];

export type CodeIndicateur = string;
export type CodeDepartement = string;
export type CodeRegion = string;
/** `37-PREF`, `29-SP-BREST`: département, kind, and a name where a kind has several. */
export type CodeSite = string;

/** A target: a value with its own unit, since sources sometimes state another unit than the indicator's. */
export interface Cible {
  readonly valeur: number;
  readonly unite: Unite;
  /**
   * `national`: imposed by a text for all; `propose`: to confirm, which includes what the minutes of one préfecture alone quote;
   * `local`: set by the département.
   */
  readonly origine: 'national' | 'propose' | 'local';
  readonly source: string;
}

/** Links of the chain that ends with a title in its owner's hands, in order. */
export const MAILLONS = ['rendez-vous', 'instruction', 'production', 'remise'] as const;
export type Maillon = (typeof MAILLONS)[number];

/**
 * What a delay counts. « Délai » changed its meaning over the years (the CERT's instruction alone, then the whole chain): one that counts
 * other links, or from or to another event, is another version of its definition.
 */
export interface Delai {
  /** Links counted, in order; empty while no source says which; null where the delay is not a title's. */
  readonly maillons: readonly Maillon[] | null;
  /** Event that it starts from, and ends with: « dépôt de la demande »; null while no source says it. */
  readonly debut: string | null;
  readonly fin: string | null;
}

/** One definition of an indicator. A change of meaning is a new version, never an edit. */
export interface Indicateur {
  readonly code: CodeIndicateur;
  readonly version: number;
  /** As the référentiel names it. */
  readonly libelle: string;
  /** As a reader in the hall understands it: what is measured, in plain words. */
  readonly enClair: string;
  readonly famille: Famille;
  readonly unite: Unite;
  readonly sens: Sens;
  readonly saisie: Saisie;
  readonly agregation: RegleAgregation;
  /** What the counts are, in the words of the field; null where the entry has none. */
  readonly numerateur: string | null;
  readonly denominateur: string | null;
  readonly effectif: string | null;
  /** National or proposed target; null until the département sets one. */
  readonly cible: Cible | null;
  /** Published in the Transparence tableau by default. */
  readonly publie: boolean;
  /** Decimals shown. */
  readonly decimales: number;
  /** Bounds of what the figure can be, in its unit. */
  readonly min: number;
  readonly max: number | null;
  /** Ordinary values are under 1 %: 0,17 then reads as 0,17 % and not as 17 %. */
  readonly tauxFaible: boolean;
  /** A share of answers or of test calls: only some users speak for all, so it is published with its interval. */
  readonly enquete: boolean;
  /** When it is measured, unless the site chose otherwise. */
  readonly frequence: Frequence;
  /**
   * Whether each case counts for a whole number: days from one date to another, marks of a scale. The mean of n of them is
   * then a whole number over n.
   */
  readonly enEntiers: boolean;
  /** What a delay counts; null for any other figure. */
  readonly delai: Delai | null;
  /** Kinds of site that measure it. */
  readonly genres: readonly GenreSite[];
  /** Title whose CERT produces the figure, shown by each attached préfecture. */
  readonly titreCert: TitreCert | null;
  /** Texts that define it, as `SOURCES` has them; which of them a page may cite is told by `citablesDans`. */
  readonly sources: readonly string[];
  /** What has no source yet, in French; shown as « à confirmer ». */
  readonly aConfirmer: readonly string[];
}

export const FAMILLES = [
  'Délivrance des titres',
  'Téléphone',
  'Accueil',
  'Courriers et courriels',
  'Internet et réseaux sociaux',
  'Fraude documentaire',
  'Titres de séjour',
  'Communication d’urgence',
  'Plan d’actions',
] as const;
export type Famille = (typeof FAMILLES)[number];

export const TITRES_CERT = ['CNI-PASSEPORT', 'PERMIS', 'CI'] as const;
export type TitreCert = (typeof TITRES_CERT)[number];

/** A place that fills a workbook. */
export interface Site {
  readonly code: CodeSite;
  readonly departement: CodeDepartement;
  readonly genre: GenreSite;
  /** « Préfecture d’Indre-et-Loire », « Sous-préfecture de Dax ». */
  readonly nom: string;
  /** Indicators of this site when they differ from those of its kind. */
  readonly indicateurs?: readonly CodeIndicateur[];
  /** When this site measures them, where it differs from the definitions. */
  readonly frequences?: Readonly<Record<CodeIndicateur, Frequence>>;
}

/** The centre that handles titles for several préfectures. */
export interface Cert {
  readonly code: string;
  readonly nom: string;
  readonly titre: TitreCert;
  /** Département whose préfecture hosts it. */
  readonly siege: CodeDepartement;
  /** Départements attached to it. */
  readonly rattaches: readonly CodeDepartement[];
  readonly source: string;
}

export interface Departement {
  readonly code: CodeDepartement;
  readonly nom: string;
  /** With its preposition: « d’Indre-et-Loire », « de la Moselle », « du Finistère ». */
  readonly deNom: string;
  /** « en Indre-et-Loire », « dans le Finistère », « à Mayotte », for running text. */
  readonly dansNom: string;
  readonly region: CodeRegion;
  /** Town where the préfecture sits. */
  readonly chefLieu: string;
}

export interface Region {
  readonly code: CodeRegion;
  readonly nom: string;
}

/** What a département decided for itself: data that its référent can change. */
export interface ReglageDepartement {
  readonly departement: CodeDepartement;
  /** Local targets by indicator. */
  readonly cibles: Readonly<Record<CodeIndicateur, Cible>>;
  /** Indicators published on top of those published by default. */
  readonly publiesEnPlus: readonly CodeIndicateur[];
  /** Title of the page's brand block, off by default outside a State site. */
  readonly marque: boolean;
  /** Smallest share of the sites that must have filed before anything is published, in percent; absent: none is set. */
  readonly couvertureMinimale?: number;
  /** What must be read with a figure that is not quite what its definition says. */
  readonly reserves?: readonly ReserveChiffre[];
  /** What the public pages must say of their publisher; what is not given is shown « à compléter par la préfecture ». */
  readonly mentions?: MentionsReglage;
}

/**
 * A figure that measures something else than its definition, or another period than its quarter, as its source says. It is published
 * with these words, and compared to no other figure.
 */
export interface ReserveChiffre {
  readonly indicateur: CodeIndicateur;
  readonly trimestre: Trimestre;
  /** The very figure, in the unit: another one filed since is not concerned. */
  readonly valeur: number;
  /** A French sentence. */
  readonly texte: string;
}

/** What the law asks a public page to say. Functions and addresses, never the name of a person. */
export interface MentionsReglage {
  /** Postal address of the publisher. */
  readonly adresse?: string;
  readonly telephone?: string;
  readonly courriel?: string;
  /** « le préfet d’Indre-et-Loire ». */
  readonly directeurPublication?: string;
  /** Name and address of the host. */
  readonly hebergeur?: string;
  /** How to reach the délégué à la protection des données. */
  readonly delegueDonnees?: string;
  /** Where to report that a content cannot be read; `courriel` when absent. */
  readonly contactAccessibilite?: string;
  /** How long the host keeps its connection logs: « douze mois ». */
  readonly conservationJournaux?: string;
}

/** How long after the end of a quarter a workbook is due. */
export interface ReglageEcheance {
  /** Rank of the last day to file among the working days that follow the quarter, from 1. */
  readonly joursOuvres: number;
  /** True while no source gives it: shown as « à confirmer ». */
  readonly aConfirmer: boolean;
}

/** Last day to file a quarter. */
export interface EcheanceDepot {
  readonly date: DateIso;
  readonly aConfirmer: boolean;
}
