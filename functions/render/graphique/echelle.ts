import type { PointSerie } from '../../../domain/tableau/types.ts';
import { compareTrimestre, shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Variation } from './types.ts';

/** Where the drawing may go, in px of the viewBox. */
export interface Cadre {
  readonly gauche: number;
  readonly droite: number;
  readonly haut: number;
  readonly bas: number;
}

/** A quarter placed on the drawing; `y` is null when it has no figure. */
export interface Place {
  readonly point: PointSerie;
  readonly x: number;
  readonly y: number | null;
}

/**
 * Every quarter from the first known figure to the last quarter, in order. One that is not listed is a missing one, not a
 * jump; what comes before the first figure is not a gap.
 */
export function completeSerie(serie: readonly PointSerie[]): readonly PointSerie[] {
  const connue = completes.get(serie);
  if (connue) return connue;
  const faite = complete(serie);
  completes.set(serie, faite);
  return faite;
}

/** A page asks for the same series four times: two charts, a small one, a table. */
const completes = new WeakMap<readonly PointSerie[], readonly PointSerie[]>();

function complete(serie: readonly PointSerie[]): readonly PointSerie[] {
  // Written year first, quarters sort as texts.
  const triee = [...serie].sort((a, b) => (a.trimestre < b.trimestre ? -1 : 1));
  const premier = triee.find((p) => p.valeur !== null) ?? triee[0];
  const dernier = triee[triee.length - 1];
  if (!premier || !dernier) return [];
  const connus = new Map(triee.map((p) => [p.trimestre, p]));
  const n = compareTrimestre(dernier.trimestre, premier.trimestre) + 1;
  return Array.from({ length: n }, (_, i) => {
    const trimestre = shiftTrimestre(premier.trimestre, i);
    return connus.get(trimestre) ?? { trimestre, valeur: null, rupture: false, autresSites: false };
  });
}

/** Smallest and largest figure to show, target and usual variation included, with room around; null when there is nothing to show. */
export function etendue(
  serie: readonly PointSerie[],
  cible: number | null,
  variation: Variation | undefined = undefined,
): { readonly min: number; readonly max: number } | null {
  let [min, max] = [Infinity, -Infinity];
  const include = (valeur: number | null | undefined): void => {
    if (valeur === null || valeur === undefined) return;
    if (valeur < min) min = valeur;
    if (valeur > max) max = valeur;
  };
  for (const { valeur, trimestre } of serie) {
    include(valeur);
    const repere = variation?.get(trimestre);
    include(repere?.bas);
    include(repere?.haut);
  }
  include(cible);
  if (min === Infinity) return null;
  // A flat series sits in the middle instead of dividing by 0.
  const marge = max === min ? Math.abs(max) * 0.1 || 1 : (max - min) * 0.08;
  return { min: min - marge, max: max + marge };
}

/** Height of a figure in the frame. */
export function makeEchelle(min: number, max: number, cadre: Cadre): (valeur: number) => number {
  return (valeur) => cadre.bas - ((valeur - min) / (max - min)) * (cadre.bas - cadre.haut);
}

/** Places quarters at equal steps; a single one goes to the end, where the last figure always is. */
export function placeSerie(
  serie: readonly PointSerie[],
  y: (valeur: number) => number,
  cadre: Cadre,
): readonly Place[] {
  const pas = serie.length > 1 ? (cadre.droite - cadre.gauche) / (serie.length - 1) : 0;
  return serie.map((point, i) => ({
    point,
    x: serie.length > 1 ? cadre.gauche + i * pas : cadre.droite,
    y: point.valeur === null ? null : y(point.valeur),
  }));
}

/** Runs of consecutive known quarters that compare: the line breaks where a figure is missing, and where definition or sites change. */
export function troncons(places: readonly Place[]): readonly (readonly { x: number; y: number }[])[] {
  const suites: { x: number; y: number }[][] = [[]];
  let autres = false;
  for (const { point, x, y } of places) {
    if (y === null || point.rupture || point.autresSites || autres) suites.push([]);
    autres = point.autresSites;
    if (y !== null) suites[suites.length - 1]?.push({ x, y });
  }
  return suites.filter((suite) => suite.length > 0);
}

/** Two to four round figures inside the range, for the vertical axis. */
export function graduations(min: number, max: number): readonly number[] {
  const brut = (max - min) / 3;
  const ordre = 10 ** Math.floor(Math.log10(brut));
  const pas = ([1, 2, 5, 10].find((m) => m * ordre >= brut) ?? 10) * ordre;
  const premier = Math.ceil(min / pas);
  const dernier = Math.floor(max / pas);
  return Array.from({ length: Math.max(0, dernier - premier + 1) }, (_, i) =>
    Number(((premier + i) * pas).toFixed(6)),
  );
}
