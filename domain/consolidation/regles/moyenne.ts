import { addExact, divExact, mulExact, readExact } from '../exact.ts';
import { plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';

/** W: a mean weighs what its count weighs; means are never averaged without it. */
export const moyenne: RegleCumul = {
  accepte: (mesure) => mesure.nature === 'moyenne',
  readMesure: (mesure) => {
    if (mesure.nature !== 'moyenne') return null;
    const effectif = readExact(mesure.effectif);
    return { numerateur: mulExact(readExact(mesure.valeur), effectif), denominateur: effectif, effectif };
  },
  merge: (a, b) => {
    const denominateur = addExact(a.denominateur, b.denominateur);
    // The cases are the denominator: added up once.
    return { numerateur: addExact(a.numerateur, b.numerateur), denominateur, effectif: denominateur };
  },
  conclude: ({ numerateur, denominateur, effectif }) =>
    plainFigure(divExact(numerateur, denominateur), effectif),
};
