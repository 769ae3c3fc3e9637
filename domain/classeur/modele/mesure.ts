import type { Indicateur, Unite } from '../../referentiels/types.ts';

/** Whether the cells of an indicator carry Excel's own percent format, where 63 % is stored 0,63. */
export const isPourcentNatif = (indicateur: Indicateur): boolean =>
  indicateur.unite === '%' && !indicateur.tauxFaible;

/**
 * `General` rather than `0.##`: it shows 15,22 and 12, where the other shows « 12, ». The unit stands beside the figure,
 * so that a printed column is read without its header.
 */
const FORMATS: Readonly<Record<Exclude<Unite, '%' | 'nombre'>, string>> = {
  jours: 'General" j"',
  'jours ouvrés': 'General" j ouv."',
  minutes: 'General" min"',
  '/5': 'General" /5"',
};

/** Decimals that a known figure needs, up to those of its indicator: a target of 90 % shows 90 %, not 90,0 %. */
function neededDecimales(valeur: number, decimales: number): number {
  return Math.min(decimales, (String(valeur).split('.')[1] ?? '').length);
}

const decimals = (base: string, nombre: number): string =>
  nombre === 0 ? base : `${base}.${'0'.repeat(nombre)}`;

/**
 * Number format of the cells `Cible`, `Trimestre précédent` and `Valeur` of an indicator.
 *
 * @param valeur the figure in the unit when it is known and will not change; absent for a cell that is typed.
 */
export function formatOf(indicateur: Indicateur, valeur?: number): string {
  const { unite, tauxFaible, decimales } = indicateur;
  const montrees = valeur === undefined ? decimales : neededDecimales(valeur, decimales);
  if (unite === 'nombre') return decimals('#,##0', montrees);
  if (unite !== '%') return FORMATS[unite];
  return tauxFaible ? `${decimals('0', Math.max(decimales, 2))}" %"` : `${decimals('0', montrees)}%`;
}

/**
 * Number format of the cells `Valeur` that people type in. A format that writes a unit would hide what was typed: « 3/4 » becomes
 * the 4 March there and shows « 46085 j », and « 1:15 » shows « 0,05 min ». An ordinary cell turns into a date or an hour, which is seen
 * and caught; « 0,17 % » turns it into a percentage, which is read as it is shown.
 */
export function formatSaisie(indicateur: Indicateur): string {
  return indicateur.unite === 'nombre' || isPourcentNatif(indicateur) ? formatOf(indicateur) : 'General';
}

/** The figure to store for a figure in the unit. Shifts the point of the decimal text, so that 14,7 gives 0.147 exactly. */
export function storedOf(indicateur: Indicateur, valeur: number): number {
  return isPourcentNatif(indicateur) ? Number(`${valeur}e-2`) : valeur;
}
