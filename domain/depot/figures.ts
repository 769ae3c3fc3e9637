import type Fraction from 'fraction.js';
import { findIndicateur } from '../referentiels/index.ts';
import type { CodeIndicateur, Indicateur } from '../referentiels/types.ts';
import { mesureEffectif, mesureValeur } from './mesure.ts';
import type { Contenu, Mesure } from './types.ts';

/** Figures of a content in their unit (63 for 63 %), under the definitions in force; another definition is not compared. */
export const figuresOf = (contenu: Contenu | null): ReadonlyMap<CodeIndicateur, number> =>
  collect(contenu, (mesure, indicateur) => mesureValeur(mesure, indicateur));

/** What the check of a quarter looks at in the content of the one before: figures, and how many cases each rests on. */
export const precedentsOf = (
  contenu: Contenu | null,
): {
  readonly precedents: ReadonlyMap<CodeIndicateur, number>;
  readonly effectifsPrecedents: ReadonlyMap<CodeIndicateur, number>;
} => ({ precedents: figuresOf(contenu), effectifsPrecedents: collect(contenu, mesureEffectif) });

function collect(
  contenu: Contenu | null,
  read: (mesure: Mesure, indicateur: Indicateur) => Fraction | null,
): ReadonlyMap<CodeIndicateur, number> {
  const lus = new Map<CodeIndicateur, number>();
  for (const { code, definition, mesure } of contenu?.lignes ?? []) {
    const indicateur = findIndicateur(code);
    const lu = indicateur?.version === definition ? read(mesure, indicateur) : null;
    if (lu !== null) lus.set(code, lu.valueOf());
  }
  return lus;
}
