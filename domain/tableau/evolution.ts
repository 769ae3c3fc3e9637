import { formatEcart, INSECABLE, numberToFraction } from '../nombre/index.ts';
import type { Indicateur, Sens } from '../referentiels/types.ts';
import type { Evolution, StatutSignal } from './types.ts';

/** Change since the previous quarter, from the two figures as they are shown: what a reader subtracts is what is written. */
export interface Changement {
  readonly ecart: number;
  readonly evolution: Evolution;
  /** « En progrès : +2 points », « +2 points, dans la variation habituelle », « Inchangé ». */
  readonly texte: string;
}

/** What the signal makes of a difference that it does not call a real change. */
const RESERVES: Partial<Record<StatutSignal, string>> = {
  'trop-tot': 'trop tôt pour conclure',
  'trop-peu-de-variation': 'trop peu de variation pour conclure',
  'variation-habituelle': 'dans la variation habituelle',
};

/** A difference without what is made of it, for a place where the signal stands beside. */
export function withoutReserve(texte: string): string {
  const reserve = Object.values(RESERVES).find((candidate) => texte.includes(`, ${candidate}`));
  return reserve === undefined ? texte : texte.replace(`, ${reserve}`, '');
}

/** « En progrès » and « En recul » are said of a real change alone, when the last difference goes its way. */
function nameReel(ecart: number, sens: Sens, statut: StatutSignal | null): 'en-progres' | 'en-recul' | null {
  const mieux = sens !== 'neutre' && ecart !== 0 && ecart > 0 === (sens === 'hausse');
  if (statut === 'amelioration') return mieux ? 'en-progres' : null;
  return statut === 'degradation' && ecart !== 0 && !mieux ? 'en-recul' : null;
}

function describe(
  ecart: number,
  reel: ReturnType<typeof nameReel>,
  statut: StatutSignal | null,
  unite: Indicateur['unite'],
): string {
  const difference = formatEcart(ecart, unite);
  if (reel !== null) return `${reel === 'en-progres' ? 'En progrès' : 'En recul'}${INSECABLE}: ${difference}`;
  if (ecart === 0) return 'Inchangé';
  const reserve = statut === null ? undefined : RESERVES[statut];
  return reserve === undefined ? difference : `${difference}, ${reserve}`;
}

/**
 * Null when one of the two figures is missing: nothing can be said then.
 * @param statut what the series truly shows; null when it shows nothing
 */
export function describeChangement(
  valeur: number | null,
  precedent: number | null,
  { sens, unite }: Indicateur,
  statut: StatutSignal | null,
): Changement | null {
  if (valeur === null || precedent === null) return null;
  const ecart = numberToFraction(valeur).sub(numberToFraction(precedent)).valueOf();
  const reel = nameReel(ecart, sens, statut);
  const mouvement = ecart === 0 ? 'stable' : ecart > 0 ? 'hausse' : 'baisse';
  return { ecart, evolution: reel ?? mouvement, texte: describe(ecart, reel, statut, unite) };
}
