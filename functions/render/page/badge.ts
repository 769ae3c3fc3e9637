import type { Situation, StatutSignal } from '../../../domain/tableau/types.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** Each state has its icon and its words: colour only adds to them. */
const CLASSES: Readonly<Record<Situation, string>> = {
  atteint: 'fr-badge fr-badge--success',
  'non-atteint': 'fr-badge fr-badge--warning',
  'sans-cible': 'fr-badge badge--sans-cible',
  'non-disponible': 'fr-badge badge--absent',
};

export const badge = (situation: Situation, texte: string): Html =>
  html`<span class="${CLASSES[situation]}">${texte}</span>`;

/** Name of each state for a count, singular and plural; a line's own words may say more (« de peu »). */
export const NOMS_SITUATION: Readonly<Record<Situation, readonly [string, string]>> = {
  atteint: ['objectif atteint', 'objectifs atteints'],
  'non-atteint': ['objectif non atteint', 'objectifs non atteints'],
  'sans-cible': ['résultat sans objectif', 'résultats sans objectif'],
  'non-disponible': ['donnée non disponible', 'données non disponibles'],
};

/** How many indicators are in each state; states that none is in are left out. */
export function countSituations(
  situations: readonly Situation[],
): readonly { readonly situation: Situation; readonly nombre: number; readonly nom: string }[] {
  return (Object.keys(NOMS_SITUATION) as Situation[]).flatMap((situation) => {
    const nombre = situations.filter((s) => s === situation).length;
    return nombre === 0 ? [] : [{ situation, nombre, nom: NOMS_SITUATION[situation][nombre > 1 ? 1 : 0] }];
  });
}

export const bilan = (situations: readonly Situation[]): Html =>
  html`<ul class="bilan" aria-label="Nombre d’indicateurs par situation">
    ${countSituations(situations).map(
      ({ situation, nombre, nom }) =>
        html`<li><span class="bilan__nombre">${nombre}</span> ${badge(situation, nom)}</li>`,
    )}
  </ul>`;

/** What a series shows, in two or three words; the sentence beside says why. */
export const NOMS_SIGNAL: Readonly<Record<StatutSignal, string>> = {
  'trop-tot': 'Trop tôt pour conclure',
  'variation-habituelle': 'Variation habituelle',
  amelioration: 'Changement réel\u00a0: amélioration',
  degradation: 'Changement réel\u00a0: dégradation',
  changement: 'Changement réel',
};
