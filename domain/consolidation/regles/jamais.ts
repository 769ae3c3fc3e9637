import type { RegleCumul } from './types.ts';

/**
 * N: never added up. A CERT's delay is shown by every préfecture attached to it; adding or averaging it again would count
 * the same titles twice. Nothing adds, so that only a figure brought by one site alone is shown (see `mergeMesures`).
 */
export const jamais: RegleCumul = {
  accepte: () => false,
  readMesure: () => null,
  merge: (a) => a,
  conclude: () => null,
};
