import type { CodeDepartement, Indicateur } from '../../referentiels/types.ts';
import {
  addExact,
  asFraction,
  asNumber,
  compareExact,
  mulExact,
  readExact,
  subExact,
  textOf,
} from '../exact.ts';
import type { Exact } from '../exact.ts';
import type { MesureAgregee } from '../types.ts';
import type { ChiffrePropre, Distribution } from './types.ts';

/** Under it, quartiles would point at someone. */
const MINIMUM = 5;

/**
 * Quantile of sorted values by linear interpolation between the two nearest ranks, h = (n − 1)p: « type 7 » of Hyndman and Fan
 * (1996), what Excel's QUARTILE.INC gives and what R gives by default. Exact.
 * @throws RangeError without any value
 */
export function quantile(triees: readonly Exact[], p: Exact): Exact {
  const h = mulExact(p, readExact(String(triees.length - 1)));
  const rang = Number(asFraction(h).floor().n);
  const bas = triees[rang];
  if (!bas) throw new RangeError('Aucune valeur.');
  const haut = triees[rang + 1] ?? bas;
  return addExact(bas, mulExact(subExact(haut, bas), subExact(h, readExact(String(rang)))));
}

/** A département's figure, with how much of it is covered. */
export interface ValeurDepartement {
  readonly departement: CodeDepartement;
  readonly mesure: MesureAgregee;
  readonly attendus: number;
  readonly couverts: number;
}

/**
 * Median and quartiles of comparable départements: same definition and unit (those of another one are not in `valeurs`), and a
 * figure that covers at least half of the expected sites. Sums have none: they follow the size of the département, not its
 * quality. A CERT's figure is one value, however many préfectures show it. Where no source names the CERT, its figure is left out:
 * it would count as often as it is shown.
 */
export function distributionOf(
  { agregation, titreCert }: Pick<Indicateur, 'agregation' | 'titreCert'>,
  { valeurs }: { readonly valeurs: readonly ValeurDepartement[] },
  propres: readonly ChiffrePropre[],
): Distribution | null {
  if (agregation === 'somme') return null;
  const comparables =
    agregation === 'jamais'
      ? propres.flatMap(({ mesure, cert }) => (titreCert !== null && cert === null ? [] : (mesure ?? [])))
      : valeurs.filter(({ attendus, couverts }) => 2 * couverts >= attendus).map(({ mesure }) => mesure);
  if (comparables.length < MINIMUM) return null;
  const triees = sortExact(comparables.map(({ valeur }) => readExact(valeur)));
  const at = (p: string): string => textOf(quantile(triees, readExact(p)));
  return {
    quartileBas: at('1/4'),
    mediane: at('1/2'),
    quartileHaut: at('3/4'),
    departements: triees.length,
  };
}

/** Ascending. Floating point settles all but neighbours, which exact arithmetic then settles: the same order, sooner. */
function sortExact(valeurs: readonly Exact[]): readonly Exact[] {
  return valeurs
    .map((exacte) => ({ exacte, proche: asNumber(exacte) }))
    .toSorted((a, b) =>
      isApart(a.proche, b.proche) ? a.proche - b.proche : compareExact(a.exacte, b.exacte),
    )
    .map(({ exacte }) => exacte);
}

const isApart = (a: number, b: number): boolean =>
  Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);
