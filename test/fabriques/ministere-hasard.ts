import type { Indicateur } from '../../domain/referentiels/types.ts';
import { createHasard as createMulberry } from '../../scripts/simulation/hasard.ts';
import type { Saisie } from './ministere.ts';

/** Draws that only depend on a text: the same ministry at each run, whatever is read of it and in which order. */
export interface Hasard {
  /** A whole number from 0 to `max`, `max` included. */
  entier(max: number): number;
  /** True that many times in a hundred. */
  chance(pourcent: number): boolean;
  pick<T>(choix: readonly (readonly [T, number])[]): T;
  figure(indicateur: Indicateur): Saisie;
}

/** FNV-1a gives the seed. */
export function createHasard(graine: string): Hasard {
  let etat = 0x811c9dc5;
  for (let i = 0; i < graine.length; i += 1) etat = Math.imul(etat ^ graine.charCodeAt(i), 0x01000193);
  const next = createMulberry(etat);
  const entier = (max: number): number => Math.floor(next() * (max + 1));
  const grand = (max: number): bigint => BigInt(entier(max));
  const chance = (pourcent: number): boolean => next() * 100 < pourcent;

  /** Ordinary figures, and those that nobody should type: nothing at all, 0 of 0, more successes than cases, a billion. */
  function figure({ agregation }: Indicateur): Saisie {
    if (chance(5)) return { forme: 'absente' };
    if (chance(6))
      return { forme: 'valeur', centiemes: grand(10_000), effectif: chance(50) ? null : grand(500) };
    if (agregation === 'ratio') {
      if (chance(3)) return { forme: 'ratio', numerateur: 0n, denominateur: 0n };
      if (chance(2))
        return { forme: 'ratio', numerateur: grand(9_000) + 1_000n, denominateur: grand(900) + 1n };
      const denominateur = chance(1) ? 1_000_000_007n : grand(5_000) + 1n;
      return { forme: 'ratio', numerateur: (denominateur * grand(1_000)) / 1_000n, denominateur };
    }
    if (agregation === 'moyenne') {
      return { forme: 'moyenne', centiemes: grand(9_000), effectif: chance(3) ? 0n : grand(3_000) };
    }
    return { forme: 'valeur', centiemes: grand(90_000), effectif: null };
  }

  return {
    entier,
    chance,
    figure,
    pick(choix) {
      const total = choix.reduce((somme, [, poids]) => somme + poids, 0);
      let reste = next() * total;
      const trouve = choix.find(([, poids]) => (reste -= poids) < 0) ?? choix.at(-1);
      if (!trouve) throw new RangeError('Rien à tirer.');
      return trouve[0];
    },
  };
}
