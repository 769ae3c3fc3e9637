import type { IndicateurPublie, Tableau } from './types.ts';

/** Types of the Table Schema vocabulary. */
type TypeCsv = 'string' | 'number' | 'integer' | 'boolean' | 'date';

export interface ColonneCsv {
  readonly nom: string;
  readonly type: TypeCsv;
  readonly description: string;
  /** The only values that a cell may have, besides none; null when any may be. */
  readonly valeurs: readonly string[] | null;
  /** Null: nothing to say, an empty cell. */
  readonly read: (indicateur: IndicateurPublie, tableau: Tableau) => string | number | boolean | null;
}

/** A column of free values. */
export const build = (
  nom: string,
  type: TypeCsv,
  description: string,
  read: ColonneCsv['read'],
): ColonneCsv => ({
  nom,
  type,
  description,
  valeurs: null,
  read,
});

/** A column of codes: the list that describes it is the one that its cells are checked against. */
export const code = (
  nom: string,
  description: string,
  valeurs: readonly string[],
  read: ColonneCsv['read'],
): ColonneCsv => ({
  nom,
  type: 'string',
  description: `${description} : ${valeurs.slice(0, -1).join(', ')} ou ${valeurs.at(-1)}`,
  valeurs,
  read,
});
