import type { Position } from './position.ts';
import { MOUVEMENTS_TENDANCE, POINTS_DECALAGE } from './seuils.ts';
import { CAUSES } from './types.ts';
import type { Cause, CodeCause } from './types.ts';

type Positions = readonly (Position | null)[];
type Detecteur = (positions: Positions) => readonly (Cause['vers'] | null)[];

const versOf = (signe: number): Cause['vers'] => (signe > 0 ? 'haut' : 'bas');

/** Lengths of the runs of one same sign: 0 (on the mean, equal to the point before) and gaps break a run. */
function measureRuns(
  signes: readonly (number | null)[],
): readonly { fin: number; longueur: number; signe: number }[] {
  const runs: { fin: number; longueur: number; signe: number }[] = [];
  signes.forEach((signe, rang) => {
    if (signe === null || signe === 0) return;
    const courant = runs.at(-1);
    if (courant && courant.fin === rang - 1 && courant.signe === signe) {
      courant.fin = rang;
      courant.longueur += 1;
    } else runs.push({ fin: rang, longueur: 1, signe });
  });
  return runs;
}

const detectHorsLimites: Detecteur = (positions) =>
  positions.map((position) => (position?.dehors ? versOf(position.cote) : null));

/** Seven points or more in a row on one side of the mean: all of them, and no point on the mean or missing between. */
const detectDecalage: Detecteur = (positions) => {
  const runs = measureRuns(positions.map((position) => position?.cote ?? null));
  const longues = runs.filter(({ longueur }) => longueur >= POINTS_DECALAGE);
  return positions.map((_, rang) => {
    const run = longues.find(({ fin, longueur }) => rang <= fin && rang > fin - longueur);
    return run ? versOf(run.signe) : null;
  });
};

/** Six moves or more in one direction, so seven points: the first of them, which does not move, is in. */
const detectTendance: Detecteur = (positions) => {
  const runs = measureRuns(positions.map((position) => position?.mouvement ?? null));
  const longues = runs.filter(({ longueur }) => longueur >= MOUVEMENTS_TENDANCE);
  return positions.map((_, rang) => {
    // At the turn of two trends, the point goes with the one that begins: it tells where the series goes.
    const run = longues.findLast(({ fin, longueur }) => rang <= fin && rang >= fin - longueur);
    return run ? versOf(run.signe) : null;
  });
};

/**
 * Two of three points in a row beyond two thirds of the way to a limit, the three on the same side of the mean. Only those
 * beyond have the cause; a point outside the limits counts as beyond.
 */
const detectDeuxSurTrois: Detecteur = (positions) => {
  const trouve = new Array<Cause['vers'] | null>(positions.length).fill(null);
  for (let debut = 0; debut + 3 <= positions.length; debut += 1) {
    const trois = positions.slice(debut, debut + 3);
    const cote = trois[0]?.cote ?? 0;
    const memeCote = cote !== 0 && trois.every((position) => position?.cote === cote);
    if (!memeCote || trois.filter((position) => position?.loin).length < 2) continue;
    trois.forEach((position, rang) => {
      if (position?.loin) trouve[debut + rang] = versOf(cote);
    });
  }
  return trouve;
};

const DETECTEURS: Readonly<Record<CodeCause, Detecteur>> = {
  'hors-limites': detectHorsLimites,
  tendance: detectTendance,
  'deux-sur-trois': detectDeuxSurTrois,
  decalage: detectDecalage,
};

/** The causes of each point of a phase, in the order in which they are told; empty for a missing point. */
export function detectCauses(positions: Positions): readonly (readonly Cause[])[] {
  const parCode = CAUSES.map((code) => ({ code, vers: DETECTEURS[code](positions) }));
  return positions.map((position, rang) =>
    position === null
      ? []
      : parCode.flatMap(({ code, vers }) => {
          const cote = vers[rang];
          return cote ? [{ code, vers: cote }] : [];
        }),
  );
}

/** Points (moves for a trend) of the run that ends at the last point, and that a sentence counts. */
export function countRun(positions: Positions, { code, vers }: Cause): number {
  if (code === 'hors-limites') return 1;
  if (code === 'deux-sur-trois') return positions.slice(-3).filter((position) => position?.loin).length;
  const signe = vers === 'haut' ? 1 : -1;
  const signes = positions.map((position) => (code === 'decalage' ? position?.cote : position?.mouvement));
  const rupture = signes.findLastIndex((candidat) => candidat !== signe);
  return signes.length - 1 - rupture;
}
