import type { Tableau } from '../../../domain/tableau/types.ts';
import { buildExempleTableau } from '../../donnees/exemple.ts';

/**
 * Tableaux that differ by every figure and every sentence: what compiles or lays out memoises what it has already seen.
 * Labels stay the same, as they do from one quarter to the next.
 */
export function makeTableaux(nombre: number): readonly Tableau[] {
  return Array.from({ length: nombre }, (_, variante) => {
    const tableau = buildExempleTableau(variante);
    return {
      ...tableau,
      indicateurs: tableau.indicateurs.map((indicateur) => ({
        ...indicateur,
        enClair: `${indicateur.enClair} (${variante})`,
        commentaire: indicateur.commentaire && `${indicateur.commentaire} (${variante})`,
      })),
    };
  });
}

/** The tableau of a call; each call of a comparison has its own. */
export function pick(tableaux: readonly Tableau[], tour: number): Tableau {
  const tableau = tableaux[tour];
  if (!tableau) throw new Error(`Aucun tableau préparé pour l’appel ${tour}.`);
  return tableau;
}
