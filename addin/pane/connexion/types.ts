import type { Operation } from '../../../domain/droits/operations.ts';
import type { Habilitation } from '../../../domain/droits/types.ts';

/** Who works, as the server knows it. */
export type EtatConnexion =
  /** The server was not asked yet, or was not reached. */
  | { readonly etat: 'inconnue' }
  /** Nobody signs in: one office, on its own machine. */
  | { readonly etat: 'sans' }
  /** `message`: why the last attempt gave nothing, in French; null when there was none. */
  | { readonly etat: 'deconnecte'; readonly message: string | null }
  | { readonly etat: 'en-cours' }
  | {
      readonly etat: 'connecte';
      readonly fonction: string;
      readonly habilitations: readonly Habilitation[];
      /** What they may do somewhere. */
      readonly operations: readonly Operation[];
    }
  /** It was open, and ended by itself: what is typed stays in place. */
  | { readonly etat: 'expiree'; readonly operations: readonly Operation[] };

/** A way to the sign-in service and back: a window of Excel, or this very page. */
export interface Porte {
  readonly mode: 'dialogue' | 'redirection';
  /**
   * Goes there. A page that leaves never resolves: what it must find again is given in `preuve`.
   * @returns the handoff
   * @throws RefusPorte
   */
  go(adresse: string, preuve: string): Promise<string>;
  /** What a page comes back with, once: a handoff, or a refusal; null when it does not come from there. */
  comeBack(): { readonly remise: string; readonly preuve: string } | 'autre-compte' | null;
  /** Ends the session of the sign-in service, at an address of this origin. */
  leave(adresse: string): Promise<void>;
}

/** The window did not open, or was closed. `message` is a French sentence that says what to do. */
export class RefusPorte extends Error {
  override readonly name = 'RefusPorte';

  /** The account itself was refused: the next attempt asks which one to use. */
  readonly autreCompte: boolean;

  constructor(message: string, autreCompte = false) {
    super(message);
    this.autreCompte = autreCompte;
  }
}

/** One session for a page, whatever is open in it. None of the methods rejects: the state says what happened. */
export interface Session {
  /** Sends the bearer along, renewed when it is near its end. */
  readonly fetch: typeof fetch;
  getState(): EtatConnexion;
  subscribe(listener: () => void): () => void;
  /** Asks how one signs in, and ends a sign-in that this page comes back from. */
  start(): Promise<void>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Asks again what one may do: rights have just changed. */
  refresh(): Promise<void>;
}
