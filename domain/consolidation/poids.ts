import { texteEffectif } from '../depot/index.ts';
import type { Mesure } from '../depot/types.ts';
import { addExact, readExact, textOf, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Agregat, Poids } from './types.ts';

/** A weight while it is being added up. `connu` is null as long as nobody tells any. */
export interface PoidsExact {
  readonly couvert: Exact;
  readonly connu: Exact | null;
  readonly inconnus: number;
}

/** What no site brings. */
export const POIDS_VIDE: PoidsExact = { couvert: ZERO, connu: null, inconnus: 0 };
const POIDS_INCONNU: PoidsExact = { ...POIDS_VIDE, inconnus: 1 };

/** How many cases a measure tells; null when it tells none. */
export function effectifOf(mesure: Mesure): Exact | null {
  const texte = texteEffectif(mesure);
  return texte === null ? null : readExact(texte);
}

/** What one expected site brings: the cases that it tells, null when it tells none, and whether its figure is in. */
export function poidsOf(effectif: Exact | null, dedans: boolean): PoidsExact {
  if (!effectif) return POIDS_INCONNU;
  return { couvert: dedans ? effectif : ZERO, connu: effectif, inconnus: 0 };
}

/** Associative and order-free, with `POIDS_VIDE` as neutral. */
export const mergePoids = (a: PoidsExact, b: PoidsExact): PoidsExact => ({
  couvert: addExact(a.couvert, b.couvert),
  connu: a.connu && b.connu ? addExact(a.connu, b.connu) : (a.connu ?? b.connu),
  inconnus: a.inconnus + b.inconnus,
});

export const concludePoids = ({ couvert, connu, inconnus }: PoidsExact): Poids | null =>
  connu ? { couvert: textOf(couvert), connu: textOf(connu), inconnus } : null;

/** Weight of a département's aggregate; of its contributions alone where the document is older than weights. */
export function readPoids({ poids, contributions, couverture }: Agregat): PoidsExact {
  const attendus = couverture.attendus.length;
  if (poids === null) return { ...POIDS_VIDE, inconnus: attendus };
  if (poids)
    return {
      couvert: readExact(poids.couvert),
      connu: readExact(poids.connu),
      inconnus: poids.inconnus,
    };
  return [
    ...contributions.map(({ mesure }) => poidsOf(effectifOf(mesure), true)),
    { ...POIDS_VIDE, inconnus: attendus - contributions.length },
  ].reduce(mergePoids, POIDS_VIDE);
}
