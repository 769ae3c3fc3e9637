import type {
  AssurancePubliee,
  IndicateurPublie,
  Situation,
  StatutSignal,
} from '../../../domain/tableau/types.ts';
import { signeSvg } from '../signes.ts';
import type { NomSigne } from '../signes.ts';
import { html, raw } from './html.ts';
import type { Html } from './html.ts';

/** Each state has its icon and its words: colour only adds to them. */
const CLASSES: Readonly<Record<Situation, string>> = {
  atteint: 'fr-badge fr-badge--success',
  'non-atteint': 'fr-badge fr-badge--warning',
  'sans-cible': 'fr-badge badge--sans-cible',
  'non-disponible': 'fr-badge badge--absent',
};

export const badge = (situation: Situation, texte: string): Html =>
  html`<span class="${CLASSES[situation]}">${signe(situation)}${texte}</span>`;

/** A sign before its words. */
export const signe = (nom: NomSigne): Html => raw(signeSvg(nom));

/** Name of each state for a count, singular and plural; a line's own words may say more (« de peu »). */
const NOMS_SITUATION: Readonly<Record<Situation, readonly [string, string]>> = {
  atteint: ['objectif atteint', 'objectifs atteints'],
  'non-atteint': ['objectif non atteint', 'objectifs non atteints'],
  'sans-cible': ['résultat sans objectif', 'résultats sans objectif'],
  'non-disponible': ['donnée non disponible', 'données non disponibles'],
};

type Etat = Pick<IndicateurPublie, 'situation' | 'textes'>;

/** How many indicators are in each state; states that none is in are left out. A target in another unit is one: it is not denied. */
function countSituations(
  indicateurs: readonly Etat[],
): readonly { readonly situation: Situation; readonly nombre: number; readonly nom: string }[] {
  return (Object.keys(NOMS_SITUATION) as Situation[]).flatMap((situation) => {
    const siens = indicateurs.filter((i) => i.situation === situation);
    const comparable = siens.some(({ textes }) => textes.situation.endsWith(' comparable'));
    const nom = NOMS_SITUATION[situation][siens.length > 1 ? 1 : 0] + (comparable ? ' comparable' : '');
    return siens.length === 0 ? [] : [{ situation, nombre: siens.length, nom }];
  });
}

export const bilan = (indicateurs: readonly Etat[]): Html =>
  html`<ul class="bilan" aria-label="Nombre d’indicateurs par situation">
    ${countSituations(indicateurs).map(
      ({ situation, nombre, nom }) =>
        html`<li><span class="bilan__nombre">${nombre}</span> ${badge(situation, nom)}</li>`,
    )}
  </ul>`;

/** What a series shows, in two or three words; the sentence beside says why. */
export const NOMS_SIGNAL: Readonly<Record<StatutSignal, string>> = {
  'trop-tot': 'Trop tôt pour conclure',
  'trop-peu-de-variation': 'Trop peu de variation pour conclure',
  'variation-habituelle': 'Variation habituelle',
  amelioration: 'Changement réel\u00a0: amélioration',
  degradation: 'Changement réel\u00a0: dégradation',
  changement: 'Changement réel',
};

/** What to expect of the target, in two or three words; the sentence beside says it whole. */
export const NOMS_ASSURANCE: Readonly<Record<AssurancePubliee['code'], string>> = {
  'toujours-atteint': 'Objectif assuré',
  'jamais-atteint': 'Objectif hors de portée',
  'tantot-atteint': 'Objectif incertain',
};
