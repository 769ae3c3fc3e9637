import type Fraction from 'fraction.js';
import { fisher } from './exact.ts';
import type { Groupe } from './exact.ts';
import type { Phase } from './phases.ts';
import type { Mesures } from './position.ts';
import {
  ASYMETRIE_MAX,
  ETENDUE_FINE,
  MARGE_EN_PAS,
  PART_PRESQUE_CONSTANTE,
  PART_FREQUENTE,
  POINTS_DECALAGE,
  PROCHE,
  SEUIL_EXACT,
} from './seuils.ts';
import type { Cause, PointSerieSignal } from './types.ts';

/**
 * What a cause is worth:
 * - `reel`: the series is one that the method was made for, or exact counts confirm it
 * - `habituel`: the last figure is the usual one, whatever the rules say
 * - `trop-peu`: the series varies too little, or by too large steps, for the rules to mean what they say
 */
export type Verdict = 'reel' | 'habituel' | 'trop-peu';

/** How figures vary, which says whether the rules can be believed. */
interface Grain {
  /** The figure that more than half of them have: the others are exceptions, and no variation. Null when there is none. */
  readonly constante: Fraction | null;
  /** The smallest difference between two of them; 0 when they are all the same. */
  readonly pas: number;
  /** Mean moving range, all ranges kept, in such steps. */
  readonly etendueEnPas: number;
}

const known = (points: readonly PointSerieSignal[]): readonly Fraction[] =>
  points.flatMap(({ valeur }) => valeur ?? []);

/** The middle one of figures in order, or the mean of the two in the middle; undefined for none. */
function middle(triees: readonly Fraction[]): Fraction | undefined {
  const haute = triees[triees.length >> 1];
  const basse = triees[(triees.length - 1) >> 1];
  return haute && basse && haute.add(basse).div(2);
}

/** The figure that most of them have, and the share that have it; null without two equal ones. */
function findUsuelle(
  valeurs: readonly Fraction[],
): { readonly valeur: Fraction; readonly part: number } | null {
  const fois = new Map<string, number>();
  for (const valeur of valeurs) fois.set(valeur.toFraction(), (fois.get(valeur.toFraction()) ?? 0) + 1);
  const plus = Math.max(0, ...fois.values());
  const valeur = valeurs.find((candidate) => fois.get(candidate.toFraction()) === plus);
  return valeur === undefined || plus < 2 ? null : { valeur, part: plus / valeurs.length };
}

function readGrain(valeurs: readonly Fraction[]): Grain {
  const usuelle = findUsuelle(valeurs);
  const triees = valeurs.toSorted((a, b) => a.compare(b));
  const gaps = (suite: readonly Fraction[]): readonly number[] =>
    suite.slice(1).map((valeur, rang) =>
      valeur
        .sub(suite[rang] ?? valeur)
        .abs()
        .valueOf(),
    );
  const pas = Math.min(...gaps(triees).filter((ecart) => ecart > 0));
  const etendues = gaps(valeurs);
  const etendue = etendues.reduce((a, b) => a + b, 0) / Math.max(1, etendues.length);
  return {
    constante: usuelle && usuelle.part > PART_PRESQUE_CONSTANTE ? usuelle.valeur : null,
    pas: Number.isFinite(pas) ? pas : 0,
    etendueEnPas: Number.isFinite(pas) ? etendue / pas : 0,
  };
}

/** What most points of a phase are, where so many are the same that the others are exceptions; null where figures vary. */
export function findConstante({ base }: Phase): number | null {
  return readGrain(known(base)).constante?.valueOf() ?? null;
}

const groupOf = (points: readonly PointSerieSignal[]): Groupe =>
  points.reduce(
    (somme, { comptes }) => ({
      cas: somme.cas + Math.round(comptes?.denominateur.valueOf() ?? 0),
      positifs: somme.positifs + Math.round(comptes?.numerateur.valueOf() ?? 0),
    }),
    { cas: 0, positifs: 0 },
  );

/** The points that make a cause, counted from the last one. */
function pointsOf({ code }: Cause, longueur: number): number {
  if (code === 'hors-limites') return 1;
  return code === 'deux-sur-trois' ? 3 : Math.max(longueur, POINTS_DECALAGE);
}

/**
 * What counts say of a cause, its points held against all the others; null when one is not known. Where one outcome is so
 * rare that counts are not spread alike on both sides of their mean, an exact test decides; elsewhere the rules do.
 */
function judgeByCounts({ points }: Phase, cause: Cause, longueur: number): Verdict | null {
  const connus = points.filter(({ valeur }) => valeur !== null);
  if (connus.some(({ comptes }) => comptes === null)) return null;
  const { cas, positifs } = groupOf(connus);
  const part = positifs / cas;
  const asymetrie = Math.abs(1 - 2 * part) / Math.sqrt((cas / connus.length) * part * (1 - part));
  if (asymetrie <= ASYMETRIE_MAX) return 'reel';
  const nombre = pointsOf(cause, longueur);
  // A trend goes from one end to the other: its last half is held against its first.
  const moitie = Math.floor(nombre / 2);
  const [groupe, reste] =
    cause.code === 'tendance'
      ? [connus.slice(-moitie), connus.slice(-nombre, -moitie)]
      : [connus.slice(-nombre), connus.slice(0, -nombre)];
  return fisher(groupOf(groupe), groupOf(reste), cause.vers) <= SEUIL_EXACT ? 'reel' : 'trop-peu';
}

/**
 * What figures that go by large steps say. The rules take each for one without steps, as often above the mean as below. So what is
 * beyond a limit must be so by half a step, and what is on one side of the mean must be on the same side of the middle of all other figures.
 */
function judgeByFigures(
  siens: readonly Fraction[],
  autres: readonly Fraction[],
  pas: number,
  cause: Cause,
  { limites, moyenne }: Mesures,
): Verdict {
  if (readGrain(autres).constante !== null) return 'trop-peu';
  const signe = cause.vers === 'haut' ? 1 : -1;
  const bord = limites.at(-1)?.[cause.vers === 'haut' ? 'haute' : 'basse'] ?? Number.NaN;
  const centre = moyenne ?? Number.NaN;
  const depassent = (part: number): number =>
    siens.filter((x) => signe * (x.valueOf() - centre) > signe * (bord - centre) * part + pas * MARGE_EN_PAS)
      .length;
  if (cause.code === 'hors-limites') return depassent(1) === 1 ? 'reel' : 'trop-peu';
  if (cause.code === 'deux-sur-trois') return depassent(PROCHE.valueOf()) >= 2 ? 'reel' : 'trop-peu';
  const milieu = middle(autres.toSorted((a, b) => a.compare(b)));
  return milieu !== undefined && siens.every((x) => signe * x.compare(milieu) > 0) ? 'reel' : 'trop-peu';
}

/** The share of figures that are this one. */
const shareOf = (x: Fraction, valeurs: readonly Fraction[]): number =>
  valeurs.filter((valeur) => valeur.equals(x)).length / valeurs.length;

/**
 * Whether a last figure that goes by large steps is the most frequent one, before the points of the cause as well as among them, and not
 * far from the mean.
 */
function isFrequente(
  siens: readonly Fraction[],
  autres: readonly Fraction[],
  { positions }: Mesures,
): boolean {
  const dernier = siens.at(-1);
  if (dernier === undefined || positions.at(-1)?.loin === true) return false;
  if (autres.filter((valeur) => valeur.equals(dernier)).length < 2) return false;
  const tous = [...autres, ...siens];
  const part = shareOf(dernier, tous);
  return part >= PART_FREQUENTE && tous.every((valeur) => shareOf(valeur, tous) <= part);
}

/**
 * What a cause of the last point is worth.
 * @param longueur points of the run that makes it (moves for a trend)
 */
export function judgeCause(phase: Phase, mesures: Mesures, cause: Cause, longueur: number): Verdict {
  const nombre = pointsOf(cause, longueur);
  const siens = known(phase.points.slice(-nombre));
  const autres = known(phase.points.slice(0, -nombre));
  const dernier = siens.at(-1);
  if (dernier && shareOf(dernier, [...autres, ...siens]) > PART_PRESQUE_CONSTANTE) return 'habituel';
  const parComptes = judgeByCounts(phase, cause, longueur);
  const grain = readGrain([...autres, ...siens]);
  const fin = grain.etendueEnPas >= ETENDUE_FINE && readGrain(autres).constante === null;
  if (fin && parComptes !== 'trop-peu') return 'reel';
  if (isFrequente(siens, autres, mesures)) return 'habituel';
  return parComptes ?? judgeByFigures(siens, autres, grain.pas, cause, mesures);
}
