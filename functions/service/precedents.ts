import { mesureValeur } from '../../domain/depot/index.ts';
import type { Contenu } from '../../domain/depot/types.ts';
import { findIndicateur } from '../../domain/referentiels/index.ts';
import type { CodeIndicateur, CodeSite } from '../../domain/referentiels/types.ts';
import { previousTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';

/** What a site last said of the quarter before; null when it filed nothing then. */
export async function readPrecedent(
  store: DepotStore,
  site: CodeSite,
  trimestre: Trimestre,
): Promise<Contenu | null> {
  const avant = previousTrimestre(trimestre);
  const head = await store.readHead(site, avant);
  if (!head || head.version === 0) return null;
  return (await store.readVersion(site, avant, head.version))?.contenu ?? null;
}

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
