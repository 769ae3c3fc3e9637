import type { Agregat, Consolidation } from '../consolidation/types.ts';
import { formatMesure, INSECABLE } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { formatTrimestre, shiftTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { findAgregat } from './chiffre.ts';
import { buildFrise } from './frise.ts';
import type { PointFrise } from './frise.ts';
import { hasSameSites } from './perimetre.ts';
import { decimalesOf } from './precision.ts';
import type { PointSerie } from './types.ts';

/** Three years: what fits a poster. */
const LONGUEUR = 12;

/**
 * Quarters that a signal looks at, this one included. More would tell of a service that is no longer the same; fewer would be
 * silenced by a gap.
 */
export const TRIMESTRES_DU_SIGNAL = 24;

/** Older quarters to give to `buildTableau`. */
export const HISTORIQUE_TABLEAU = TRIMESTRES_DU_SIGNAL - 1;

/** Quarters by which a tableau knows its past, this one included. */
export type ParTrimestre = ReadonlyMap<Trimestre, Consolidation>;

/** The `nombre` quarters that end with this one, in order. */
export const lastTrimestres = (fin: Trimestre, nombre: number): readonly Trimestre[] =>
  Array.from({ length: nombre }, (_, rang) => shiftTrimestre(fin, rang - nombre + 1));

/** The figures of an indicator over quarters, whatever their definition; breaks are marked. */
export function readTrimestres(
  trimestres: readonly Trimestre[],
  parTrimestre: ParTrimestre,
  indicateur: Indicateur,
): readonly PointFrise<Trimestre>[] {
  return buildFrise(
    trimestres,
    (trimestre) => parTrimestre.get(trimestre)?.agregats.find(({ code }) => code === indicateur.code),
    indicateur.unite,
    (agregat) => decimalesOf(agregat, indicateur),
  );
}

/** Whether a quarter rests on other sites than this one; false where one of them has no figure to compare. */
export const isAutresSites = (
  ici: Agregat | null,
  trimestre: Trimestre,
  parTrimestre: ParTrimestre,
  indicateur: Indicateur,
): boolean => {
  const alors = findAgregat(parTrimestre.get(trimestre), indicateur);
  return ici?.mesure != null && alors?.mesure != null && !hasSameSites(ici, alors);
};

/** Up to 12 quarters, the last ones of the points given, from the first that has a figure. */
export function buildSerie(
  points: readonly PointFrise<Trimestre>[],
  autresSites: (trimestre: Trimestre) => boolean,
): PointSerie[] {
  const derniers = points.slice(-LONGUEUR);
  const premier = derniers.findIndex(({ valeur }) => valeur !== null);
  return derniers.slice(premier === -1 ? -1 : premier).map(({ periode, valeur, rupture }) => ({
    trimestre: periode,
    valeur,
    rupture,
    autresSites: valeur !== null && autresSites(periode),
  }));
}

type PointConnu = PointSerie & { readonly valeur: number };

/** The sentence read in place of the chart: ends, extremes and gaps of the definition in force, and where it begins. */
export function describeSerie(serie: readonly PointSerie[], { unite }: Indicateur): string {
  const rupture = serie.findLastIndex((point) => point.rupture);
  const comparables = serie.slice(Math.max(rupture, 0));
  const connus = comparables.filter((point): point is PointConnu => point.valeur !== null);
  const [premier] = connus;
  const dernier = connus.at(-1);
  if (!premier || !dernier) return 'Aucun chiffre connu sur la période.';
  const tell = ({ valeur, trimestre }: PointConnu): string =>
    `${formatMesure(valeur, unite)} au ${formatTrimestre(trimestre)}`;
  const suite = `${tellGaps(comparables)}${tellAutresSites(comparables)}${tellRupture(serie[rupture])}`;
  if (connus.length === 1) return `Un seul chiffre connu${INSECABLE}: ${tell(premier)}.${suite}`;

  const bas = connus.reduce((a, b) => (b.valeur < a.valeur ? b : a));
  const haut = connus.reduce((a, b) => (b.valeur > a.valeur ? b : a));
  const bouts = `De ${tell(premier)} à ${tell(dernier)}.`;
  const extremes =
    connus.length === 2 || bas.valeur === haut.valeur
      ? ''
      : ` Plus bas${INSECABLE}: ${tell(bas)}. Plus haut${INSECABLE}: ${tell(haut)}.`;
  return `${bouts}${extremes}${suite}`;
}

function tellGaps(serie: readonly PointSerie[]): string {
  const trous = serie.filter(({ valeur }) => valeur === null).length;
  if (trous === 0) return '';
  return ` ${trous}${INSECABLE}trimestre${trous > 1 ? 's' : ''} sans donnée.`;
}

function tellAutresSites(serie: readonly PointSerie[]): string {
  const autres = serie.filter(({ autresSites }) => autresSites).length;
  if (autres === 0) return '';
  return autres === 1
    ? ` 1${INSECABLE}trimestre repose sur d’autres sites${INSECABLE}: il ne se compare pas au dernier.`
    : ` ${autres}${INSECABLE}trimestres reposent sur d’autres sites${INSECABLE}: ils ne se comparent pas au dernier.`;
}

const tellRupture = (point: PointSerie | undefined): string =>
  point
    ? ` Nouvelle définition à partir du ${formatTrimestre(point.trimestre)}${INSECABLE}: les chiffres d’avant ne se comparent pas.`
    : '';
