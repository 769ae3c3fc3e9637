import type { Consolidation } from '../consolidation/types.ts';
import { formatMesure, INSECABLE, roundFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { formatTrimestre, shiftTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { exactValue, findAgregat } from './chiffre.ts';
import type { PointSerie } from './types.ts';

/** Three years: what fits a poster, and what a signal needs. */
const LONGUEUR = 12;

/** The figure of a quarter as it is shown; null for a gap: nothing is carried forward from another quarter. */
export function shownValue(consolidation: Consolidation | undefined, indicateur: Indicateur): number | null {
  const exacte = exactValue(findAgregat(consolidation, indicateur));
  return exacte ? roundFraction(exacte, indicateur.decimales) : null;
}

/** Up to 12 quarters ending at this one, from the first that has a figure under the published definition. */
export function buildSerie(
  fin: Trimestre,
  parTrimestre: ReadonlyMap<Trimestre, Consolidation>,
  indicateur: Indicateur,
): PointSerie[] {
  const points = Array.from({ length: LONGUEUR }, (_, rang): PointSerie => {
    const trimestre = shiftTrimestre(fin, rang - LONGUEUR + 1);
    return { trimestre, valeur: shownValue(parTrimestre.get(trimestre), indicateur), rupture: false };
  });
  const premier = points.findIndex(({ valeur }) => valeur !== null);
  return points.slice(premier === -1 ? -1 : premier);
}

type PointConnu = PointSerie & { readonly valeur: number };

/** The sentence read in place of the chart: ends, extremes and gaps. */
export function describeSerie(serie: readonly PointSerie[], { unite }: Indicateur): string {
  const connus = serie.filter((point): point is PointConnu => point.valeur !== null);
  const [premier] = connus;
  const dernier = connus.at(-1);
  if (!premier || !dernier) return 'Aucun chiffre connu sur la période.';
  const tell = ({ valeur, trimestre }: PointConnu): string =>
    `${formatMesure(valeur, unite)} au ${formatTrimestre(trimestre)}`;
  if (connus.length === 1) return `Un seul chiffre connu${INSECABLE}: ${tell(premier)}.${tellGaps(serie)}`;

  const bas = connus.reduce((a, b) => (b.valeur < a.valeur ? b : a));
  const haut = connus.reduce((a, b) => (b.valeur > a.valeur ? b : a));
  const bouts = `De ${tell(premier)} à ${tell(dernier)}.`;
  const extremes =
    connus.length === 2 || bas.valeur === haut.valeur
      ? ''
      : ` Plus bas${INSECABLE}: ${tell(bas)}. Plus haut${INSECABLE}: ${tell(haut)}.`;
  return `${bouts}${extremes}${tellGaps(serie)}`;
}

function tellGaps(serie: readonly PointSerie[]): string {
  const trous = serie.filter(({ valeur }) => valeur === null).length;
  if (trous === 0) return '';
  return ` ${trous}${INSECABLE}trimestre${trous > 1 ? 's' : ''} sans donnée.`;
}
