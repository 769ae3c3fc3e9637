/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import type { Situation } from '../../../domain/tableau/types.ts';

/** Each state has its icon and its words: colour only adds to them. */
const CLASSES: Readonly<Record<Situation, string>> = {
  atteint: 'fr-badge fr-badge--success',
  'non-atteint': 'fr-badge fr-badge--warning',
  'sans-cible': 'fr-badge badge--sans-cible',
  'non-disponible': 'fr-badge badge--absent',
};

export const Badge: FC<{ situation: Situation; texte: string }> = ({ situation, texte }) => (
  <span class={CLASSES[situation]}>{texte}</span>
);

/** Name of each state for a count, singular and plural; a line's own words may say more (« de peu »). */
const NOMS: Readonly<Record<Situation, readonly [string, string]>> = {
  atteint: ['objectif atteint', 'objectifs atteints'],
  'non-atteint': ['objectif non atteint', 'objectifs non atteints'],
  'sans-cible': ['résultat sans objectif', 'résultats sans objectif'],
  'non-disponible': ['donnée non disponible', 'données non disponibles'],
};

/** How many indicators are in each state; states that none is in are left out. */
export const Bilan: FC<{ situations: readonly Situation[] }> = ({ situations }) => (
  <ul class="bilan" aria-label="Nombre d’indicateurs par situation">
    {(Object.keys(NOMS) as Situation[]).map((situation) => {
      const nombre = situations.filter((s) => s === situation).length;
      return nombre === 0 ? null : (
        <li>
          <span class="bilan__nombre">{nombre}</span>{' '}
          <Badge situation={situation} texte={NOMS[situation][nombre > 1 ? 1 : 0]} />
        </li>
      );
    })}
  </ul>
);
