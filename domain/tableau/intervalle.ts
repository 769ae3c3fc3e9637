import type Fraction from 'fraction.js';
import type { MesureAgregee } from '../consolidation/types.ts';
import { formatMesure, numberToFraction, roundFraction, toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { wilson } from '../signal/index.ts';
import { formatCompte } from './methode.ts';
import type { IntervallePublie } from './types.ts';

const CENT = 100;

/**
 * Wilson's interval of a survey share, from its counts; null for what is not a survey, and when nobody said how many
 * answered.
 */
export function buildIntervalle(
  mesure: MesureAgregee | null | undefined,
  { enquete, decimales }: Indicateur,
): IntervallePublie | null {
  if (!enquete || !mesure?.effectif) return null;
  const n = toFraction(mesure.effectif).valueOf();
  const bornes = wilson(toFraction(mesure.valeur).div(CENT).valueOf(), n);
  if (!bornes) return null;
  const show = (part: number): number => roundFraction(percentOf(part), decimales);
  return { bas: show(bornes.bas), haut: show(bornes.haut), n };
}

const percentOf = (part: number): Fraction => numberToFraction(part).mul(CENT);

/** « entre 66 % et 82 % (intervalle de confiance à 95 %, 100 réponses à cette question) ». */
export function formatIntervalle(
  intervalle: IntervallePublie | null,
  { unite, denominateur }: Indicateur,
): string | null {
  if (!intervalle) return null;
  const { bas, haut, n } = intervalle;
  const sur = formatCompte(n, denominateur ?? 'réponses');
  return `entre ${formatMesure(bas, unite)} et ${formatMesure(haut, unite)} (intervalle de confiance à ${formatMesure(95, '%')}, ${sur})`;
}
