import { toFraction } from '../nombre/index.ts';

/** Limits are at mean ± 2,66 × mean moving range (3 / 1,128). */
export const FACTEUR_LIMITES = toFraction('2.66');
/** A moving range beyond 3,267 times the mean one says a break, and not the usual variation. */
export const FACTEUR_ETENDUE = toFraction('3.267');
/** How far to a limit a point is « close » to it. */
export const PROCHE = toFraction('2/3');
/** Points in a row on one side of the mean that make a shift. */
export const POINTS_DECALAGE = 7;
/** Moves in one direction that make a trend: seven points. */
export const MOUVEMENTS_TENDANCE = 6;
/** Known points under which nothing is concluded. */
export const POINTS_MINIMUM = 12;
/** Bias of a moving range of two points (Laney, p′). */
export const D2 = 1.128;
/** Distance of the limits of a p′ chart, in standard errors. */
export const SIGMAS = 3;
/**
 * Cases that every point needs for a p′ chart; under it the XmR chart is used. No source gives a number: they say « large »,
 * with examples of 2 500 (Minitab) and 280 000 (NHS attendances). This one is ours.
 */
export const GRAND_EFFECTIF = 1000;

/** Share of the points from which the most frequent figure is not so by chance. */
export const PART_FREQUENTE = 1 / 4;
/** Share of the points with one same figure from which the others are exceptions, and no variation. */
export const PART_PRESQUE_CONSTANTE = 1 / 2;
/** Mean moving range, in steps of the figures, from which steps are too small to matter. */
export const ETENDUE_FINE = 2.25;
/** By how many steps a figure that goes by large ones must leave the usual variation. */
export const MARGE_EN_PAS = 0.5;
/** Skewness of a binomial count beyond which the normal law behind the limits is not to be trusted: some six rare cases a point. */
export const ASYMETRIE_MAX = 0.4;
/** Probability under which an exact test confirms a cause: the share of false alarms that is aimed at, at most. Ours, by simulation. */
export const SEUIL_EXACT = 0.02;
