import type { Coffre } from './types.ts';

/** A store for this window alone: tests, and browsers that refuse IndexedDB (private windows). */
export function createCoffreMemoire(valeurs = new Map<string, unknown>()): Coffre {
  return {
    get: <T>(cle: string) => Promise.resolve(structuredClone(valeurs.get(cle)) as T | undefined),
    put: (cle, valeur) => {
      valeurs.set(cle, structuredClone(valeur));
      return Promise.resolve();
    },
    remove: (cle) => {
      valeurs.delete(cle);
      return Promise.resolve();
    },
    list: <T>(prefixe: string) => {
      const cles = [...valeurs.keys()].filter((cle) => cle.startsWith(prefixe)).sort();
      return Promise.resolve(cles.map((cle) => structuredClone(valeurs.get(cle)) as T));
    },
  };
}
