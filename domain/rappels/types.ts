import type { NomRappel } from '../echeances/index.ts';
import type { CodeDepartement, CodeSite } from '../referentiels/types.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';

/**
 * What a mail is about. `depot`: a site that one answers for has not filed. `actions`: late in the action plan. `publication`: what
 * will block the tableau. `etape`: a quarter opens, a tableau may be published.
 */
export const SUJETS = ['depot', 'actions', 'publication', 'etape'] as const;
export type Sujet = (typeof SUJETS)[number];

/** What is refused with a subject, as the person reads it. */
export const NOMS_SUJETS: Readonly<Record<Sujet, string>> = {
  depot: 'les rappels avant l’échéance de dépôt',
  actions: 'les actions dont l’échéance est passée',
  publication: 'ce qui manque avant la publication',
  etape: 'l’ouverture d’un trimestre et les tableaux prêts à publier',
};

/** Someone who may be written to: an address, a function, and what they answer for. */
export interface Destinataire {
  readonly id: string;
  readonly courriel: string;
  readonly fonction: string;
  /** Département that they run the quality of. */
  readonly departement: CodeDepartement | null;
  /** Sites whose lines they fill; the référent answers for every site of the département. */
  readonly sites: readonly CodeSite[];
  /** What they asked not to be told by mail any more. */
  readonly refus: readonly Sujet[];
}

export interface SiteAttendu {
  readonly site: CodeSite;
  readonly nom: string;
}

export interface ActionEnRetard {
  readonly site: CodeSite;
  readonly action: string;
  readonly responsable: string | null;
  readonly echeance: DateIso;
}

/** A site whose filing left figures to be justified, and nobody has yet. */
export interface SiteAJustifier extends SiteAttendu {
  readonly nombre: number;
}

/** A point that stops the publication, as the préfecture reads it. */
export interface PointBloquant {
  readonly message: string;
}

/** What a département has to tell on a day. */
export interface FaitsDuJour {
  readonly departement: CodeDepartement;
  readonly nom: string;
  readonly trimestre: Trimestre;
  readonly jour: DateIso;
  readonly echeance: DateIso;
  /** Reminder that the day brings; null when it brings none. */
  readonly rappel: NomRappel | null;
  readonly ouverture: boolean;
  readonly proposition: boolean;
  readonly nonDeposes: readonly SiteAttendu[];
  readonly actionsEnRetard: readonly ActionEnRetard[];
  /** What will block the publication, as far as filings tell. */
  readonly aJustifier: readonly SiteAJustifier[];
  /** What blocks it, once the quarter is consolidated. */
  readonly bloquants: readonly PointBloquant[];
}

export interface SectionRappel {
  readonly sujet: Sujet;
  readonly titre: string;
  /** Said before the list. */
  readonly phrase: string;
  readonly lignes: readonly string[];
}

/** Someone in a directory, and what its département has to tell on a day; null when it has nothing to tell anybody. */
export interface Concerne {
  readonly destinataire: Destinataire;
  readonly faits: FaitsDuJour | null;
}

/** What one département tells a person. */
export interface PartRappel {
  readonly destinataire: Destinataire;
  readonly faits: FaitsDuJour;
  /** « Département d’Indre-et-Loire »; null for someone who is in no other directory: it goes without saying. */
  readonly titre: string | null;
  readonly sections: readonly SectionRappel[];
}

/** The one mail of a person on a day, in words: text and HTML are made from it. */
export interface Rappel {
  readonly courriel: string;
  readonly jour: DateIso;
  readonly objet: string;
  readonly salutation: string;
  /** One for each département that has something to tell them, the most pressing first. */
  readonly parts: readonly PartRappel[];
  /** Why it comes, and what can be refused. */
  readonly pied: readonly string[];
}
