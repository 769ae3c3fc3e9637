import type { DebutPhase, Etape, PointSerieSignal } from './types.ts';

/** A stretch of the series that has one mean: its points, how many of the first ones set it, and why it begins. */
export interface Phase {
  readonly debut: DebutPhase;
  readonly points: readonly PointSerieSignal[];
  /** Points, known or not, that set mean and limits. */
  readonly base: readonly PointSerieSignal[];
}

/** The step that begins at a point: the first point at or after its date, and the last declared one when several do. */
function findEtape(
  point: PointSerieSignal,
  precedent: PointSerieSignal | undefined,
  etapes: readonly Etape[],
): Etape | undefined {
  const { periode } = point;
  if (periode === null) return undefined;
  const avant = precedent?.periode ?? null;
  return etapes.findLast(({ aPartirDe }) => aPartirDe <= periode && (avant === null || aPartirDe > avant));
}

function buildPhase(debut: DebutPhase, points: readonly PointSerieSignal[]): Phase {
  const jusqua = debut.nature === 'etape' ? debut.etape.baseJusqua : null;
  const base =
    jusqua === null ? points : points.filter(({ periode }) => periode !== null && periode <= jusqua);
  return { debut, points, base };
}

/**
 * Cuts a series at its breaks (another definition or unit) and at the steps that were declared. Periods of one series are
 * all quarters or all months, whose order is that of their text.
 */
export function splitPhases(
  serie: readonly PointSerieSignal[],
  etapes: readonly Etape[] = [],
): readonly Phase[] {
  const ordonnees = etapes.toSorted((a, b) => (a.aPartirDe < b.aPartirDe ? -1 : 1));
  const debuts = serie.map((point, rang): DebutPhase | null => {
    const etape = findEtape(point, serie[rang - 1], ordonnees);
    if (etape) return { nature: 'etape', etape };
    if (point.rupture && rang > 0) return { nature: 'rupture', periode: point.periode };
    return rang === 0 ? { nature: 'origine' } : null;
  });
  const rangs = debuts.flatMap((debut, rang) => (debut ? [{ debut, rang }] : []));
  return rangs.map(({ debut, rang }, i) => buildPhase(debut, serie.slice(rang, rangs[i + 1]?.rang)));
}
