import Fraction from 'fraction.js';
import { meanEtendue } from './etendues.ts';
import type { Calcul } from './etendues.ts';
import type { Phase } from './phases.ts';
import { signOf } from './position.ts';
import type { Mesures, Position } from './position.ts';
import { D2, FACTEUR_ETENDUE, GRAND_EFFECTIF, PROCHE, SIGMAS } from './seuils.ts';
import type { PointSerieSignal } from './types.ts';
import { readMouvement } from './xmr.ts';

type Comptes = NonNullable<PointSerieSignal['comptes']>;

/** Square roots are not exact: two figures that differ by less are equal. */
const PRECISION = 1e-9;
const CENT = 100;

const FLOTTANT: Calcul<number> = {
  distance: (a, b) => Math.abs(b - a),
  mean: (valeurs) => valeurs.reduce((a, b) => a + b, 0) / valeurs.length,
  isExtreme: (etendue, moyenne) => etendue > moyenne * FACTEUR_ETENDUE.valueOf() + PRECISION,
};

/** Whether a phase has what a p′ chart needs: every known point its two counts, and enough cases. */
export function allowsPPrime({ points }: Phase): boolean {
  const connus = points.filter(({ valeur }) => valeur !== null);
  return (
    connus.length > 0 &&
    connus.every(({ comptes }) => comptes !== null && comptes.denominateur.gte(GRAND_EFFECTIF))
  );
}

function sumComptes(comptes: readonly Comptes[]): Fraction {
  const zero = new Fraction(0);
  const numerateur = comptes.reduce((somme, compte) => somme.add(compte.numerateur), zero);
  return numerateur.div(comptes.reduce((somme, compte) => somme.add(compte.denominateur), zero));
}

/**
 * The p chart with Laney's correction (p′), in percents: the centre is the pooled share, and the binomial standard error of
 * each point is widened by how much the z-scores really move (mean moving range of z / 1,128). Without it, thousands of calls
 * would put nearly every quarter outside the limits. Each point has its own limits.
 * @throws RangeError when a known point has no counts: see `allowsPPrime`.
 */
export function measurePPrime({ points, base }: Phase, sansFiltre: boolean): Mesures {
  const deBase = base.flatMap(({ comptes }) => comptes ?? []);
  if (deBase.length === 0) throw new RangeError('Carte p′ sans effectifs : utilisez la carte XmR.');
  const exacte = sumComptes(deBase);
  const moyenne = exacte.valueOf();
  const erreurOf = ({ denominateur }: Comptes): number =>
    Math.sqrt((moyenne * (1 - moyenne)) / denominateur.valueOf());
  const scoreOf = (comptes: Comptes): number => {
    const erreur = erreurOf(comptes);
    return erreur === 0 ? 0 : comptes.numerateur.div(comptes.denominateur).sub(exacte).valueOf() / erreur;
  };
  const scores = base.map(({ comptes }) => (comptes ? scoreOf(comptes) : null));
  const etendue = meanEtendue(scores, FLOTTANT, sansFiltre);
  const rayonOf = (comptes: Comptes): number | null =>
    etendue === null ? null : (SIGMAS * erreurOf(comptes) * etendue) / D2;

  return {
    carte: 'p-prime',
    positions: points.map(({ valeur, comptes }, rang): Position | null => {
      if (!valeur || !comptes) return null;
      const distance = comptes.numerateur.div(comptes.denominateur).sub(exacte);
      const rayon = rayonOf(comptes);
      const depasse = (part: number): boolean =>
        rayon !== null && distance.abs().valueOf() > rayon * part + PRECISION;
      return {
        cote: signOf(distance.compare(0)),
        loin: depasse(PROCHE.valueOf()),
        dehors: depasse(1),
        mouvement: readMouvement(valeur, points[rang - 1]?.valeur),
      };
    }),
    moyenne: moyenne * CENT,
    limites: points.map(({ comptes }) => {
      const rayon = comptes ? rayonOf(comptes) : null;
      return rayon === null ? null : { basse: (moyenne - rayon) * CENT, haute: (moyenne + rayon) * CENT };
    }),
    etendueMoyenne: etendue,
  };
}
