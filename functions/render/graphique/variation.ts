import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Cadre, Place } from './echelle.ts';
import { peindre } from './types.ts';
import type { Couleurs, Variation } from './types.ts';
import { coord as c } from './xml.ts';

/** Limits of months are wider than those of quarters: they are said in words, never drawn behind quarters. */
const AUCUNE: Variation = new Map();

/** Mean, limits and marked points that a chart of quarters may show, each phase with its own; empty when it is too early. */
export function variationOf({ signal, serie }: Pick<IndicateurPublie, 'signal' | 'serie'>): Variation {
  if (signal === null || signal.periodicite !== 'trimestre') return AUCUNE;
  const { moyenne, limiteBasse, limiteHaute } = signal;
  // A tableau published before its points were kept has one mean and two limits.
  if (signal.serie.length === 0)
    return new Map(
      serie.map(({ trimestre }) => [
        trimestre,
        { moyenne, bas: limiteBasse, haut: limiteHaute, phase: 1, reel: false },
      ]),
    );
  return new Map(
    signal.serie.map((point) => [
      point.periode as Trimestre,
      {
        moyenne: point.moyenne,
        bas: point.limiteBasse,
        haut: point.limiteHaute,
        phase: point.phase,
        reel: point.reel,
      },
    ]),
  );
}

/** What of the usual variation a chart shows. */
export interface Montree {
  readonly bande: boolean;
  readonly moyenne: boolean;
  readonly reel: boolean;
}

/** Which marks the chart of an indicator has, for its caption. */
export function listMarques(indicateur: Pick<IndicateurPublie, 'signal' | 'serie'>): Montree {
  const variation = variationOf(indicateur);
  const points = indicateur.serie.flatMap(({ trimestre, valeur }) => {
    const repere = variation.get(trimestre);
    return repere === undefined ? [] : [{ ...repere, valeur }];
  });
  return {
    bande: points.some(({ bas, haut }) => bas !== null && haut !== null),
    moyenne: points.some(({ moyenne }) => moyenne !== null),
    reel: points.some(({ reel, valeur }) => reel && valeur !== null),
  };
}

type Repere = NonNullable<ReturnType<Variation['get']>>;
interface Tranche {
  readonly repere: Repere;
  readonly gauche: number;
  readonly droite: number;
}

/** Each quarter with its half steps on both sides, and the runs that belong to one phase. */
function splitPhases(
  places: readonly Place[],
  variation: Variation,
  cadre: Cadre,
): readonly (readonly Tranche[])[] {
  const demi =
    places.length > 1 ? ((places[1]?.x ?? 0) - (places[0]?.x ?? 0)) / 2 : cadre.droite - cadre.gauche;
  const phases: Tranche[][] = [];
  let precedente: number | null = null;
  for (const { point, x } of places) {
    const repere = variation.get(point.trimestre);
    if (repere && repere.phase !== precedente) phases.push([]);
    precedente = repere?.phase ?? null;
    if (!repere) continue;
    phases.at(-1)?.push({
      repere,
      gauche: Math.max(cadre.gauche, x - demi),
      droite: Math.min(cadre.droite, x + demi),
    });
  }
  return phases;
}

/** A line in steps, one for each quarter; a quarter without a level breaks it. */
function steps(
  tranches: readonly Tranche[],
  level: (repere: Repere) => number | null,
  y: (n: number) => number,
): string {
  let d = '';
  let hauteur: string | null = null;
  for (const { repere, gauche, droite } of tranches) {
    const n = level(repere);
    const suivante = n === null ? null : c(y(n));
    if (suivante !== null) {
      if (hauteur === null) d += `M${c(gauche)} ${suivante}`;
      else if (suivante !== hauteur) d += `V${suivante}`;
      d += `H${c(droite)}`;
    }
    hauteur = suivante;
  }
  return d;
}

/** The same band as a closed shape: its upper steps, then its lower ones backwards. */
function shape(tranches: readonly Tranche[], y: (n: number) => number): string {
  const connues = tranches.filter(({ repere }) => repere.bas !== null && repere.haut !== null);
  if (connues.length === 0) return '';
  const dessus = connues.map(({ repere, gauche, droite }, i) => {
    const haut = c(y(repere.haut ?? 0));
    return `${i === 0 ? `M${c(gauche)} ${haut}` : `V${haut}`}H${c(droite)}`;
  });
  const dessous = connues.toReversed().map(({ repere, gauche }) => `V${c(y(repere.bas ?? 0))}H${c(gauche)}`);
  return `${dessus.join('')}${dessous.join('')}Z`;
}

/**
 * Usual variation of each phase: a grey band with dotted edges, so that it differs from the zone without colour, and its mean as a thin
 * line.
 */
export function drawVariation(
  places: readonly Place[],
  variation: Variation,
  y: (n: number) => number,
  cadre: Cadre,
  couleurs: Couleurs,
): string {
  if (variation.size === 0) return '';
  const phases = splitPhases(places, variation, cadre);
  const fond = phases.map((tranches) => shape(tranches, y)).join('');
  const bords = phases
    .map((tranches) => steps(tranches, ({ haut }) => haut, y) + steps(tranches, ({ bas }) => bas, y))
    .join('');
  const moyenne = phases.map((tranches) => steps(tranches, (repere) => repere.moyenne, y)).join('');
  const path = (classe: string, d: string, peinture: string): string =>
    d === '' ? '' : `<path class="${classe}" d="${d}"${peindre(couleurs, peinture)}/>`;
  return [
    path('g-bande', fond, `fill="${couleurs.bande}" fill-opacity=".12"`),
    path('g-bord', bords, `fill="none" stroke="${couleurs.manque}" stroke-dasharray="1 4"`),
    path('g-moyenne', moyenne, `fill="none" stroke="${couleurs.manque}" stroke-width=".8"`),
  ].join('');
}

const cercle = (x: number, y: number, r: number): string =>
  `M${c(x - r)} ${c(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Points of a real change, ringed; points of other sites, hollow. Drawn over the line. */
export function drawMarques(
  places: readonly Place[],
  variation: Variation,
  rayon: number,
  couleurs: Couleurs,
): string {
  const connues = places.flatMap(({ point, x, y }) => (y === null ? [] : [{ point, x, y }]));
  const reels = connues.filter(({ point }) => variation.get(point.trimestre)?.reel === true);
  const autres = connues.filter(({ point }) => point.autresSites);
  const anneaux = reels.map(({ x, y }) => cercle(x, y, rayon + 3)).join('');
  const creux = autres.map(({ x, y }) => cercle(x, y, rayon)).join('');
  return [
    creux === ''
      ? ''
      : `<path class="g-creux" d="${creux}"${peindre(couleurs, `fill="#ffffff" stroke="${couleurs.trait}" stroke-width="1.5"`)}/>`,
    anneaux === ''
      ? ''
      : `<path class="g-anneau" d="${anneaux}"${peindre(couleurs, `fill="none" stroke="${couleurs.trait}" stroke-width="1.5"`)}/>`,
  ].join('');
}
