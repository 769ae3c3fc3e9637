import type Fraction from 'fraction.js';
import { mesureEffectif } from '../depot/index.ts';
import { toFraction } from '../nombre/index.ts';
import type { Agregat, Poids } from './types.ts';

/** A weight while it is being added up. `connu` is null as long as nobody tells any. */
export interface PoidsExact {
  readonly couvert: Fraction;
  readonly connu: Fraction | null;
  readonly inconnus: number;
}

const ZERO = toFraction('0');

/** What no site brings. */
export const POIDS_VIDE: PoidsExact = { couvert: ZERO, connu: null, inconnus: 0 };
const POIDS_INCONNU: PoidsExact = { ...POIDS_VIDE, inconnus: 1 };

/** What one expected site brings: the cases that it tells, null when it tells none, and whether its figure is in. */
export function poidsOf(effectif: Fraction | null, dedans: boolean): PoidsExact {
  if (!effectif) return POIDS_INCONNU;
  return { couvert: dedans ? effectif : ZERO, connu: effectif, inconnus: 0 };
}

/** Associative and order-free, with `POIDS_VIDE` as neutral. */
export const mergePoids = (a: PoidsExact, b: PoidsExact): PoidsExact => ({
  couvert: b.couvert.n === 0n ? a.couvert : a.couvert.add(b.couvert),
  connu: a.connu && b.connu ? a.connu.add(b.connu) : (a.connu ?? b.connu),
  inconnus: a.inconnus + b.inconnus,
});

export const concludePoids = ({ couvert, connu, inconnus }: PoidsExact): Poids | null =>
  connu ? { couvert: couvert.toFraction(), connu: connu.toFraction(), inconnus } : null;

/** Weight of a département's aggregate; of its contributions alone where the document is older than weights. */
export function readPoids({ poids, contributions, couverture }: Agregat): PoidsExact {
  const attendus = couverture.attendus.length;
  if (poids === null) return { ...POIDS_VIDE, inconnus: attendus };
  if (poids)
    return {
      couvert: toFraction(poids.couvert),
      connu: toFraction(poids.connu),
      inconnus: poids.inconnus,
    };
  return [
    ...contributions.map(({ mesure }) => poidsOf(mesureEffectif(mesure), true)),
    { ...POIDS_VIDE, inconnus: attendus - contributions.length },
  ].reduce(mergePoids, POIDS_VIDE);
}
