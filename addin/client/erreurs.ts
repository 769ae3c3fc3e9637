import type { Constat } from '../../domain/controle/types.ts';

/**
 * Why a call gave nothing:
 * - `hors-ligne`: the server was not reached
 * - `delai`: it did not answer in time; what was asked may have been done
 * - `probleme`: it answered with a problem (RFC 9457), named by `nom`
 * - `reponse-illisible`: something else than our server answered (a proxy's page, a portal)
 */
export type GenreErreur = 'hors-ligne' | 'delai' | 'probleme' | 'reponse-illisible';

/** What the server says of a refusal, beyond its sentence. */
export interface DetailProbleme {
  /** Stable end of `type`: `motif-requis`, `conflit`, `classeur-refuse`… */
  readonly nom: string;
  readonly status: number;
  readonly constats: readonly Constat[];
  readonly versionCourante: number | null;
}

/** The one error of the client. `message` is a French sentence that says what to do. */
export class ErreurClient extends Error {
  override readonly name = 'ErreurClient';

  readonly genre: GenreErreur;
  readonly probleme: DetailProbleme | null;

  constructor(
    genre: GenreErreur,
    message: string,
    probleme: DetailProbleme | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.genre = genre;
    this.probleme = probleme;
  }

  /** True when the same call may well succeed later: nothing said that it was wrong. */
  get passagere(): boolean {
    return this.probleme === null || this.probleme.status >= 500 || this.probleme.status === 429;
  }

  /** True when nobody is signed in any more: signing in again is the remedy. */
  get nonConnecte(): boolean {
    return this.probleme?.status === 401;
  }

  /** True when the reader has no right to it. */
  get droits(): boolean {
    return this.probleme?.status === 401 || this.probleme?.status === 403;
  }
}

/** Whatever was thrown, as an `ErreurClient`. */
export function toErreurClient(erreur: unknown): ErreurClient {
  if (erreur instanceof ErreurClient) return erreur;
  return new ErreurClient(
    'hors-ligne',
    'Le serveur n’a pas pu être joint. Vérifiez votre connexion au réseau ; ce que vous saisissez reste dans le classeur.',
    null,
    { cause: erreur },
  );
}
