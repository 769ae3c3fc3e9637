import { formatMesure, numberToFraction, roundFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import {
  analyseSerie,
  countPeriodes,
  formatAssurance,
  formatSignal,
  moisOf,
  POINTS_MINIMUM,
  trimestreDuMois,
} from '../signal/index.ts';
import type { Analyse, Etape, Mois, Periode, PhaseLue } from '../signal/index.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import type { EntreeTableau } from './entree.ts';
import { buildFrise } from './frise.ts';
import type { PointFrise } from './frise.ts';
import { lastTrimestres } from './serie.ts';
import type { AssurancePubliee, PhasePubliee, PointSignal, SignalPublie, StatutSignal } from './types.ts';

/** Three years of months: older ones would tell of a service that is no longer the same. */
const TRIMESTRES_DE_MOIS = 12;

/** What is known around a series. `cible`: in the indicator's unit, null when it cannot be compared. */
export interface ContexteSignal {
  readonly indicateur: Indicateur;
  readonly cible: number | null;
  readonly etapes: readonly Etape[];
}

type Periodicite = SignalPublie['periodicite'];

/**
 * A step is declared in quarters or in months: for quarterly points, a month is told by its quarter, and a quarter by its
 * first month for monthly ones, so that the order of periods is that of their texts. A baseline that is too short in this
 * rhythm (a year of months is four quarters), or that has begun before the first point, fixes nothing: it would silence
 * the series for ever.
 */
function alignEtapes(
  etapes: readonly Etape[],
  periodicite: Periodicite,
  premiere: Periode | undefined,
): readonly Etape[] {
  const align = (periode: Periode, fin: boolean): Periode => {
    if (periodicite === 'mois') return periode.includes('T') ? monthOf(periode as Trimestre, fin) : periode;
    return periode.includes('T') ? periode : trimestreDuMois(periode as Mois);
  };
  return etapes.map((etape) => {
    const aPartirDe = align(etape.aPartirDe, false);
    const fin = etape.baseJusqua === null ? null : align(etape.baseJusqua, true);
    const enVue = premiere !== undefined && aPartirDe >= premiere;
    const tient = fin !== null && enVue && countPeriodes(aPartirDe, fin) >= POINTS_MINIMUM;
    return { ...etape, aPartirDe, baseJusqua: tient ? fin : null };
  });
}

const monthOf = (trimestre: Trimestre, fin: boolean): Periode =>
  moisOf(trimestre).at(fin ? -1 : 0) as Periode;

function analyse(
  points: readonly PointFrise<Periode>[],
  periodicite: Periodicite,
  { indicateur, cible, etapes }: ContexteSignal,
): Analyse {
  return analyseSerie(
    points.map(({ periode, valeur, comptes, rupture }) => ({
      periode,
      // The figure that is shown: anyone can take the published series and find the same.
      valeur: valeur === null ? null : numberToFraction(valeur),
      comptes: indicateur.unite === '%' ? comptes : null,
      rupture,
    })),
    // Steps are aligned on the first known point, so that what is published gives the same again.
    { sens: indicateur.sens, cible, etapes: alignEtapes(etapes, periodicite, firstOf(points)) },
  );
}

/** A bound of the usual variation as it is shown: it never leaves the scale of the indicator (no 104 %, no −27 jours). */
function showLimite(n: number, { decimales, min, max }: Indicateur): number {
  return roundFraction(numberToFraction(Math.min(Math.max(n, min), max ?? Infinity)), decimales);
}

const firstOf = (points: readonly PointFrise<Periode>[]): Periode | undefined =>
  points.find(({ valeur }) => valeur !== null)?.periode;

function publishPhase({ debut }: PhaseLue, premiere: Periode | undefined): PhasePubliee {
  const { nature } = debut;
  if (nature === 'etape') {
    const { aPartirDe, motif, baseJusqua } = debut.etape;
    return { depuis: aPartirDe, debut: nature, motif, baseJusqua };
  }
  const depuis = nature === 'rupture' ? debut.periode : (premiere ?? null);
  return { depuis, debut: nature, motif: null, baseJusqua: null };
}

/** The points, from the first known one, with the mean and limits of phases that are long enough to have some. */
function publishSerie(
  { points, phases, constante }: Analyse,
  sources: readonly PointFrise<Periode>[],
  indicateur: Indicateur,
): readonly PointSignal[] {
  const premier = sources.findIndex(({ valeur }) => valeur !== null);
  return points.flatMap((point, rang): PointSignal[] => {
    const source = sources[rang];
    if (rang < premier || !source) return [];
    const { moyenne, limites, phase } = point;
    const courante = phase === phases.length - 1;
    const assez = (phases[phase]?.connus ?? 0) >= POINTS_MINIMUM;
    const show = (n: number | null | undefined): number | null =>
      !assez || n == null ? null : showLimite(n, indicateur);
    // A figure that hardly moves has no usual variation to show.
    const bornes = courante && constante !== null ? null : limites;
    return [
      {
        periode: source.periode,
        valeur: source.valeur,
        numerateur: source.comptes?.numerateur.toFraction() ?? null,
        denominateur: source.comptes?.denominateur.toFraction() ?? null,
        phase: phase + 1,
        moyenne: show(moyenne),
        limiteBasse: show(bornes?.basse),
        limiteHaute: show(bornes?.haute),
        causes: point.causes.map(({ code }) => code),
        reel: point.reel,
      },
    ];
  });
}

function publishAssurance({ assurance }: Analyse): AssurancePubliee | null {
  const phrase = formatAssurance(assurance);
  if (phrase === null || assurance === 'sans-cible' || assurance === 'indeterminee') return null;
  return { code: assurance, phrase };
}

function publish(
  points: readonly PointFrise<Periode>[],
  periodicite: Periodicite,
  contexte: ContexteSignal,
): SignalPublie {
  const { indicateur } = contexte;
  const lue = analyse(points, periodicite, contexte);
  const { tropTot, limites, moyenne, connus, lecture, constante } = lue;
  const show = (n: number | undefined): number | null =>
    tropTot || n === undefined ? null : showLimite(n, indicateur);
  return {
    statut: tropTot ? 'trop-tot' : (lecture as StatutSignal),
    points: connus,
    periodicite,
    moyenne: show(moyenne ?? undefined),
    // A figure that hardly moves has no usual variation to show.
    limiteBasse: constante === null ? show(limites?.basse) : null,
    limiteHaute: constante === null ? show(limites?.haute) : null,
    phrase: formatSignal(lue, {
      periodicite,
      formatValeur: (n) => formatMesure(showLimite(n, indicateur), indicateur.unite),
    }),
    methode: lue.carte,
    phases: lue.phases.map((phase) => publishPhase(phase, firstOf(points))),
    serie: publishSerie(lue, points, indicateur),
    assurance: publishAssurance(lue),
  };
}

/**
 * What the series truly shows at this quarter: from its months when the last of them is known and they are enough to conclude,
 * else from its quarters; null when this very quarter has no figure, whose absence is told instead.
 */
export function buildSignal(
  trimestres: readonly PointFrise<Trimestre>[],
  contexte: ContexteSignal,
  lireMois: EntreeTableau['moisOf'],
): SignalPublie | null {
  const dernier = trimestres.at(-1);
  if (!dernier || dernier.valeur === null) return null;
  const { unite, decimales, code } = contexte.indicateur;
  const releves = new Map(lireMois?.(code).map((releve) => [releve.mois, releve]));
  const mois = lastTrimestres(dernier.periode, TRIMESTRES_DE_MOIS).flatMap(moisOf);
  const points = buildFrise(
    mois,
    (un) => releves.get(un),
    unite,
    () => decimales,
  );
  if (points.at(-1)?.valeur != null) {
    const lu = publish(points, 'mois', contexte);
    if (lu.statut !== 'trop-tot') return lu;
  }
  return publish(trimestres, 'trimestre', contexte);
}
