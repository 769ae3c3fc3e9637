import type { CodeDepartement, CodeRegion, CodeSite } from '../referentiels/types.ts';

/** Who uses Transparence (domain.md). What anyone may do without signing in is the column `public` of the policy. */
export const ROLES = ['referent', 'correspondant', 'regional', 'national', 'direction'] as const;
export type Role = (typeof ROLES)[number];

/** How far a right of a role goes, from the place that the person was entrusted with. */
export const PORTEES = ['aucune', 'site', 'departement', 'region', 'toutes'] as const;
export type Portee = (typeof PORTEES)[number];

/** A role and the place where it is held. A role without its place gives nothing. */
export type Habilitation =
  | { readonly role: 'referent' | 'direction'; readonly departement: CodeDepartement }
  | { readonly role: 'correspondant'; readonly site: CodeSite }
  | { readonly role: 'regional'; readonly region: CodeRegion }
  | { readonly role: 'national' };

/** What one directory says of someone: what they are there, and what they are entrusted with there. */
export interface Entree {
  /** « référente qualité », and what is written beside what they do by these rights. Never a name. */
  readonly fonction: string;
  readonly habilitations: readonly Habilitation[];
}

/** Who asks, from verified claims and the directories; never from a path, a body or a key. */
export interface Principal {
  /** Identifier given by the identity provider; `poste-local` where nobody signs in. */
  readonly sub: string;
  /** The same account has the same one in every audit line: a keyed hash, never a name. Null where nobody signs in. */
  readonly compte: string | null;
  /** One a directory. A directory speaks for itself alone: nothing of an entry goes with a right of another one. */
  readonly entrees: readonly Entree[];
}

/** How an act is signed. */
export interface Signature {
  /** A function, never a name. */
  readonly auteur: string;
  readonly compte?: string | undefined;
}

/** What is asked for, by the place that it belongs to. */
export type Ressource =
  | { readonly niveau: 'site'; readonly site: CodeSite }
  | { readonly niveau: 'departement'; readonly departement: CodeDepartement }
  | { readonly niveau: 'region'; readonly region: CodeRegion }
  | { readonly niveau: 'national' };

/** Why not: nobody signed in; no role of the person ever does that; a role does, and not here. */
export type RaisonRefus = 'non-connecte' | 'hors-role' | 'hors-perimetre';

/** `fonction`: that of the entry which granted the right; null for what is open to all. */
export type Decision =
  | { readonly permis: true; readonly fonction: string | null }
  | { readonly permis: false; readonly raison: RaisonRefus };
