import { formatEcart, INSECABLE, numberToFraction } from '../nombre/index.ts';
import type { Indicateur, Sens } from '../referentiels/types.ts';
import type { Evolution } from './types.ts';

/** Change since the previous quarter, from the two figures as they are shown: what a reader subtracts is what is written. */
export interface Changement {
  readonly ecart: number;
  readonly evolution: Evolution;
  /** « En progrès : +2 points », « Stable ». */
  readonly texte: string;
}

const TEXTES: Record<Exclude<Evolution, 'stable'>, string> = {
  'en-progres': 'En progrès',
  'en-recul': 'En recul',
  hausse: 'En hausse',
  baisse: 'En baisse',
};

function nameEvolution(ecart: number, sens: Sens): Evolution {
  if (ecart === 0) return 'stable';
  const mouvement = ecart > 0 ? 'hausse' : 'baisse';
  if (sens === 'neutre') return mouvement;
  return mouvement === sens ? 'en-progres' : 'en-recul';
}

/** Null when one of the two figures is missing: nothing can be said then. Words follow the direction, not the sign. */
export function describeChangement(
  valeur: number | null,
  precedent: number | null,
  { sens, unite }: Indicateur,
): Changement | null {
  if (valeur === null || precedent === null) return null;
  const ecart = numberToFraction(valeur).sub(numberToFraction(precedent)).valueOf();
  const evolution = nameEvolution(ecart, sens);
  const texte =
    evolution === 'stable' ? 'Stable' : `${TEXTES[evolution]}${INSECABLE}: ${formatEcart(ecart, unite)}`;
  return { ecart, evolution, texte };
}
