import type { Habilitation } from './types.ts';

/** The directory of those who are above the départements. */
export const ANNUAIRE_NATIONAL = 'national';

/** Someone of a directory. An e-mail address, a function and rights: nothing else is kept of anybody. */
export interface Personne {
  readonly id: string;
  /** In lower case. What an invitation is matched with at the first sign-in; never changed after. */
  readonly courriel: string;
  /** « correspondante qualité de la sous-préfecture », never a name. */
  readonly fonction: string;
  readonly habilitations: readonly Habilitation[];
  /** Identifier of the provider, bound at the first sign-in; null until then. */
  readonly sub: string | null;
}

/** People of one département, or of the bureau national and the régions (`national`). */
export interface Annuaire {
  /** Code of the département, or `national`. */
  readonly code: string;
  /** Grows by one with each change; 0 before the first. */
  readonly version: number;
  readonly personnes: readonly Personne[];
}

/** What a change does to one person: null before when invited, null after when removed. */
export interface ChangementPersonne {
  readonly avant: Personne | null;
  readonly apres: Personne | null;
}

/** Why a change is refused. */
export type CodeRefusAnnuaire =
  | 'personne-inconnue'
  | 'deja-invitee'
  | 'hors-annuaire'
  | 'droit-non-delegable'
  | 'droit-pour-soi'
  | 'dernier-referent'
  | 'sans-droit'
  | 'successeur-jamais-connecte'
  | 'deja-referent'
  | 'pas-referent';

export type ResultatAnnuaire =
  | { readonly ok: true; readonly changements: readonly ChangementPersonne[] }
  | { readonly ok: false; readonly code: CodeRefusAnnuaire };
