import type Fraction from 'fraction.js';
import type { CodeIndicateur, CodeSite } from '../../../domain/referentiels/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

/** One site and quarter: what is asked at once. */
export interface Demande {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
}

/** A figure as filed. `valeur` is exact, in the unit (63 for 63 %); null when none is given, `raison` then says why if known. */
export interface Chiffre {
  readonly definition: number;
  readonly valeur: Fraction | null;
  readonly raison: string | null;
}

/** What a site filed for a quarter; null when it has filed nothing. */
export type Chiffres = ReadonlyMap<CodeIndicateur, Chiffre> | null;

/** Answer to one demand: its figures, or why they could not be had, in French. */
export type Reponse =
  { readonly etat: 'lu'; readonly chiffres: Chiffres } | { readonly etat: 'echec'; readonly message: string };

/**
 * Where figures come from. Called once for all that is asked together, with no site and quarter twice; answers in the same order.
 * A rejection is a failure of all.
 */
export type LireChiffres = (demandes: readonly Demande[]) => Promise<readonly Reponse[]>;
