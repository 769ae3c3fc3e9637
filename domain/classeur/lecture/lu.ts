import type { Lecture } from '../types.ts';

/** A value with how sure its reading is: a `Cellule` without its address. */
export interface Lu<T> {
  /** Null unless `lecture` is `sure` or `interpretee`. */
  readonly valeur: T | null;
  readonly lecture: Lecture;
  readonly uniteLue?: string;
}

export const VIDE: Lu<never> = { valeur: null, lecture: { etat: 'vide' } };

export const sure = <T>(valeur: T): Lu<T> => ({ valeur, lecture: { etat: 'sure' } });

/** `compris` says in French how the cell was understood. */
export const interpretee = <T>(valeur: T, compris: string): Lu<T> => ({
  valeur,
  lecture: { etat: 'interpretee', compris },
});

export const ambigue = (...lectures: readonly string[]): Lu<never> => ({
  valeur: null,
  lecture: { etat: 'ambigue', lectures },
});

/** `conseil` says in French what to do, where « écrivez sans équivoque » is not enough. */
export const ambigueAvec = (conseil: string, ...lectures: readonly string[]): Lu<never> => ({
  valeur: null,
  lecture: { etat: 'ambigue', lectures, conseil },
});

/** `attendu` says in French what to type instead. */
export const illisible = (attendu: string): Lu<never> => ({
  valeur: null,
  lecture: { etat: 'illisible', attendu },
});

/** A formula whose result the file does not hold: the value is not lost, it was never computed. */
export const SANS_RESULTAT: Lu<never> = {
  valeur: null,
  lecture: {
    etat: 'illisible',
    attendu:
      'le résultat du calcul : ouvrez le classeur dans Excel ou LibreOffice, puis enregistrez-le de nouveau',
    cause: 'sans-resultat',
  },
};

/** The same reading, with the unit that was typed after the figure. */
export const withUnite = <T>(lu: Lu<T>, unite: string | null): Lu<T> =>
  unite === null ? lu : { ...lu, uniteLue: unite };
