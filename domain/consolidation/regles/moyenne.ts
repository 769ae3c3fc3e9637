import { toFraction } from '../../nombre/index.ts';
import { plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';

/** W: a mean weighs what its count weighs; means are never averaged without it. */
export const moyenne: RegleCumul = {
  accepte: (mesure) => mesure.nature === 'moyenne',
  readMesure: (mesure) => {
    if (mesure.nature !== 'moyenne') return null;
    const effectif = toFraction(mesure.effectif);
    return { numerateur: toFraction(mesure.valeur).mul(effectif), denominateur: effectif, effectif };
  },
  merge: (a, b) => {
    const denominateur = a.denominateur.add(b.denominateur);
    // The cases are the denominator: added up once.
    return { numerateur: a.numerateur.add(b.numerateur), denominateur, effectif: denominateur };
  },
  conclude: ({ numerateur, denominateur, effectif }) => plainFigure(numerateur.div(denominateur), effectif),
};
