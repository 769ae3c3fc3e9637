import { typographie } from '../../domain/controle/outils/phrase.ts';

/**
 * What the cell shows:
 * - `valeur`: `#VALEUR!`, what was written in the formula is to be corrected
 * - `indisponible`: `#N/A`, the formula is right and there is no figure to give
 */
export type GenreErreur = 'valeur' | 'indisponible';

/** Why a formula has no result. `message` is what Excel shows when the error's flag is opened, and says what to do. */
export class ErreurFonction extends Error {
  override readonly name = 'ErreurFonction';
  readonly genre: GenreErreur;

  constructor(genre: GenreErreur, phrase: string) {
    super(typographie(phrase));
    this.genre = genre;
  }
}
