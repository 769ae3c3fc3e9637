import type { Marque } from '../types.ts';

const GRAVITES = ['a-justifier', 'avertissement', 'bloquant'] as const;
const gravity = ({ severite }: Marque): number => GRAVITES.indexOf(severite);

/** Marks by cell, the worst of those that one cell bears. */
export type Marques = ReadonlyMap<string, Marque>;

export const keyOfMarque = (feuille: string, cellule: string): string =>
  `${feuille}!${cellule.replaceAll('$', '').toUpperCase()}`;

export function sortMarques(marques: readonly Marque[]): Marques {
  const parCellule = new Map<string, Marque>();
  for (const marque of marques) {
    const cle = keyOfMarque(marque.feuille, marque.cellule);
    const deja = parCellule.get(cle);
    if (!deja || gravity(marque) > gravity(deja)) parCellule.set(cle, marque);
  }
  return parCellule;
}
