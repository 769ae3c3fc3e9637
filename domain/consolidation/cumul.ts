import { mesureValeur } from '../depot/index.ts';
import type { Mesure } from '../depot/types.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { textOf } from './exact.ts';
import { effectifOf } from './poids.ts';
import { REGLES } from './regles/index.ts';
import type { Total } from './regles/types.ts';
import type { MesureAgregee } from './types.ts';

/** What a set of sites brings to one indicator: the same value for one site, a département or a region. */
export interface Cumul {
  /** Sites that brought a figure. */
  readonly apports: number;
  /** Exact total of the figures that add up. */
  readonly total: Total | null;
  /** A figure that cannot be added up: kept as long as it is the only one of the set. */
  readonly seule: MesureAgregee | null;
}

/** What no site brings: merging it changes nothing. */
export const CUMUL_VIDE: Cumul = { apports: 0, total: null, seule: null };

/** A decimal that is 0, read without building a number: it is asked of every line of the country. */
const ZERO = /^-?0+(?:\.0+)?$/;

/** Two counts without any case, or a mean over no case: known, complete, and without weight. */
export const isSansCas = (mesure: Mesure): boolean =>
  (mesure.nature === 'ratio' && ZERO.test(mesure.denominateur)) ||
  (mesure.nature === 'moyenne' && ZERO.test(mesure.effectif));

/** Whether a measure can be added to others under the rule of its indicator. */
export const isAdditionnable = (mesure: Mesure, { agregation }: Indicateur): boolean =>
  REGLES[agregation].accepte(mesure);

/** The figure of one measure by itself, in the unit; null when there is none. */
function loneFigure(mesure: Mesure, indicateur: Indicateur): MesureAgregee | null {
  const valeur = mesureValeur(mesure, indicateur);
  if (!valeur) return null;
  const effectif = effectifOf(mesure);
  const comptes = mesure.nature === 'ratio' ? mesure : { numerateur: null, denominateur: null };
  return {
    valeur: valeur.toFraction(),
    numerateur: comptes.numerateur,
    denominateur: comptes.denominateur,
    effectif: effectif && textOf(effectif),
  };
}

/** What one site brings. A missing measure brings nothing, and never 0. */
export function readCumul(mesure: Mesure, indicateur: Indicateur): Cumul {
  if (mesure.nature === 'absente' || isSansCas(mesure)) return CUMUL_VIDE;
  const total = REGLES[indicateur.agregation].readMesure(mesure);
  return { apports: 1, total, seule: total ? null : loneFigure(mesure, indicateur) };
}

/**
 * Puts two sets of sites together. Associative and order-free, with `CUMUL_VIDE` as neutral: sites, départements and
 * regions can be grouped in any way and give the same figure.
 */
export function mergeMesures(a: Cumul, b: Cumul, indicateur: Indicateur): Cumul {
  const apports = a.apports + b.apports;
  const { merge } = REGLES[indicateur.agregation];
  return {
    apports,
    total: a.total && b.total ? merge(a.total, b.total, indicateur) : (a.total ?? b.total),
    seule: apports === 1 ? (a.seule ?? b.seule) : null,
  };
}

/** The figure of a set of sites; null when none can be given. */
export function concludeCumul({ total, seule }: Cumul, indicateur: Indicateur): MesureAgregee | null {
  return total ? REGLES[indicateur.agregation].conclude(total, indicateur) : seule;
}
