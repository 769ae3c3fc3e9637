import { findIndicateur } from '../referentiels/index.ts';
import type { CodeIndicateur } from '../referentiels/types.ts';
import { mesureValeur } from './mesure.ts';
import type { Contenu } from './types.ts';

/** Figures of a content in their unit (63 for 63 %), under the definitions in force; another definition is not compared. */
export function figuresOf(contenu: Contenu | null): ReadonlyMap<CodeIndicateur, number> {
  const figures = new Map<CodeIndicateur, number>();
  for (const { code, definition, mesure } of contenu?.lignes ?? []) {
    const indicateur = findIndicateur(code);
    const valeur = indicateur?.version === definition ? mesureValeur(mesure, indicateur) : null;
    if (valeur !== null) figures.set(code, valeur.valueOf());
  }
  return figures;
}
