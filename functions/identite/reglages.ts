import type { JWK } from 'jose';
import type { StoreIdentite } from '../store/identite.ts';

/** What a stage says of its identity provider. */
export interface ReglagesIdentite {
  /** Issuer, exactly as the provider writes it. */
  readonly emetteur: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origin where the app is reached, without final slash. */
  readonly adresse: string;
  /** Levels of assurance that are asked for, and the only ones taken. */
  readonly acr: readonly string[];
  /** Signatures taken, of those registered with the provider. Never a symmetric one. */
  readonly algorithmes: readonly ('ES256' | 'RS256')[];
  /**
   * `verifie`: the provider says `email_verified: true`. `federation`: it says nothing of it, and its contract is to give the
   * professional address of the agent (ProConnect); `false` is refused all the same.
   */
  readonly courriel: 'verifie' | 'federation';
  /** Private key (P-256) of our own bearers; of the same kind on each instance of the function. */
  readonly cleJetons: JWK;
  /** Where the sign-in window takes office.js. */
  readonly officeJs: string;
}

export interface DependancesIdentite {
  readonly reglages: ReglagesIdentite;
  readonly store: StoreIdentite;
  readonly clock: () => Date;
  readonly fetch?: typeof fetch;
}

/** Durations, in seconds. */
export const DUREES = {
  /** To sign in at the provider. */
  attente: 600,
  /** From the window to the pane: a message, or a page that loads. */
  remise: 60,
  jeton: 600,
  /** A working day; never longer, whatever is renewed. */
  session: 36_000,
} as const;

export const secondesOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Addresses that the provider knows. */
export const CHEMINS = {
  debut: '/connexion/debut',
  retour: '/connexion/retour',
  fin: '/connexion/fin',
} as const;
