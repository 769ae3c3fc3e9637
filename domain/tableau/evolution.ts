import { formatEcart, INSECABLE, numberToFraction, roundFraction } from '../nombre/index.ts';
import type { Indicateur, Sens } from '../referentiels/types.ts';
import type { Comparables } from './perimetre.ts';
import type { Evolution, StatutSignal } from './types.ts';

/** Change since the previous quarter, from the exact figures. */
export interface Changement {
  /** In the unit (points for a percentage), rounded for the reader. */
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

/** Past it, a difference is none that anybody would read. */
const DECIMALES_MAX = 6;

/**
 * Rounds an exact difference so that it contradicts nothing beside it: one that is not zero is not shown as zero, and one that is not what
 * the two shown figures would give takes a decimal more.
 */
function roundEcart({ ici, alors }: Comparables, decimales: number): number {
  const exact = ici.sub(alors);
  const [la, avant] = [ici, alors].map((figure) => numberToFraction(roundFraction(figure, decimales)));
  const montre = roundFraction(exact, decimales);
  const attendu = la && avant ? la.sub(avant).valueOf() : montre;
  if (montre === attendu && (montre !== 0 || exact.equals(0))) return montre;
  let assez = decimales + 1;
  while (assez < DECIMALES_MAX && roundFraction(exact, assez) === 0) assez += 1;
  return roundFraction(exact, assez);
}

/** « à périmètre constant (2 sites) »: said wherever the two quarters do not rest on the same sites. */
const tellPerimetre = ({ communs }: Comparables): string =>
  communs === null
    ? ''
    : ` à périmètre constant (${communs.length}${INSECABLE}site${communs.length > 1 ? 's' : ''})`;

function describe(
  difference: string,
  ecart: number,
  reel: ReturnType<typeof nameReel>,
  statut: StatutSignal | null,
): string {
  if (reel !== null) return `${reel === 'en-progres' ? 'En progrès' : 'En recul'}${INSECABLE}: ${difference}`;
  const reserve = statut === null || ecart === 0 ? undefined : RESERVES[statut];
  return reserve === undefined ? difference : `${difference}, ${reserve}`;
}

/**
 * What is said of the difference between two figures that can be compared.
 * @param decimales those that both figures are shown with
 * @param statut what the series truly shows; null when it shows nothing
 */
export function describeChangement(
  comparables: Comparables,
  decimales: number,
  { sens, unite }: Pick<Indicateur, 'sens' | 'unite'>,
  statut: StatutSignal | null,
): Changement {
  const ecart = roundEcart(comparables, decimales);
  const reel = nameReel(ecart, sens, statut);
  const mouvement = ecart === 0 ? 'stable' : ecart > 0 ? 'hausse' : 'baisse';
  const difference = `${ecart === 0 ? 'Inchangé' : formatEcart(ecart, unite)}${tellPerimetre(comparables)}`;
  return { ecart, evolution: reel ?? mouvement, texte: describe(difference, ecart, reel, statut) };
}
