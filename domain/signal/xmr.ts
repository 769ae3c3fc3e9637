import Fraction from 'fraction.js';
import { meanEtendue } from './etendues.ts';
import type { Calcul } from './etendues.ts';
import { signOf } from './position.ts';
import type { Mesures, Position } from './position.ts';
import type { Phase } from './phases.ts';
import { FACTEUR_ETENDUE, FACTEUR_LIMITES, PROCHE } from './seuils.ts';

const mean = (valeurs: readonly Fraction[]): Fraction =>
  valeurs.reduce((a, b) => a.add(b), new Fraction(0)).div(valeurs.length);

const EXACT: Calcul<Fraction> = {
  distance: (a, b) => b.sub(a).abs(),
  mean,
  isExtreme: (etendue, moyenne) => etendue.gt(moyenne.mul(FACTEUR_ETENDUE)),
};

/** How a point compares with the one before; null when there is none. */
export function readMouvement(valeur: Fraction, avant: Fraction | null | undefined): Position['mouvement'] {
  return avant == null ? null : signOf(valeur.compare(avant));
}

/**
 * The XmR chart of a phase: mean of its points, limits at mean ± 2,66 × mean moving range. In exact fractions: a series of
 * twelve times 98,9 has a mean of 98,9, where floating point would put every point below it.
 */
export function measureXmr({ points, base }: Phase, sansFiltre: boolean): Mesures {
  const valeurs = points.map(({ valeur }) => valeur);
  const deBase = base.flatMap(({ valeur }) => valeur ?? []);
  const moyenne = deBase.length === 0 ? null : mean(deBase);
  const etendue = meanEtendue(
    base.map(({ valeur }) => valeur),
    EXACT,
    sansFiltre,
  );
  const ecart = etendue?.mul(FACTEUR_LIMITES) ?? null;
  const limites =
    moyenne && ecart ? { basse: moyenne.sub(ecart).valueOf(), haute: moyenne.add(ecart).valueOf() } : null;

  return {
    carte: 'xmr',
    positions: valeurs.map((valeur, rang): Position | null => {
      if (!valeur || !moyenne) return null;
      const distance = valeur.sub(moyenne);
      return {
        cote: signOf(distance.compare(0)),
        loin: ecart !== null && distance.abs().gt(ecart.mul(PROCHE)),
        dehors: ecart !== null && distance.abs().gt(ecart),
        mouvement: readMouvement(valeur, valeurs[rang - 1]),
      };
    }),
    moyenne: moyenne?.valueOf() ?? null,
    limites: points.map(() => limites),
    etendueMoyenne: etendue?.valueOf() ?? null,
  };
}
