import { toFraction } from '../nombre/index.ts';
import type { IndicateurPublie, Tableau } from './types.ts';

/** Types of the Table Schema vocabulary. */
type TypeCsv = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/** @typeParam L what a line of the file stands for */
export interface ColonneCsv<L = IndicateurPublie> {
  readonly nom: string;
  readonly type: TypeCsv;
  readonly description: string;
  /** The only values that a cell may have, besides none; null when any may be. */
  readonly valeurs: readonly string[] | null;
  /** Null: nothing to say, an empty cell. */
  readonly read: (ligne: L, tableau: Tableau) => string | number | boolean | null;
}

/** A column of free values. */
export const build = <L = IndicateurPublie>(
  nom: string,
  type: TypeCsv,
  description: string,
  read: ColonneCsv<L>['read'],
): ColonneCsv<L> => ({
  nom,
  type,
  description,
  valeurs: null,
  read,
});

/** A column of codes: the list that describes it is the one that its cells are checked against. */
export const code = <L = IndicateurPublie>(
  nom: string,
  description: string,
  valeurs: readonly string[],
  read: ColonneCsv<L>['read'],
): ColonneCsv<L> => ({
  nom,
  type: 'string',
  description: `${description} : ${valeurs.slice(0, -1).join(', ')} ou ${valeurs.at(-1)}`,
  valeurs,
  read,
});

/** An exact fraction as the nearest number; null stays null. */
export const readFloat = (exacte: string | null): number | null =>
  exacte === null ? null : Number(toFraction(exacte).valueOf().toPrecision(15));
