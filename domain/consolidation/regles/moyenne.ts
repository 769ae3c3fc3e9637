import { toFraction } from '../../nombre/index.ts';
import { addEffectifs, plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';

/** W: a mean weighs what its count weighs; means are never averaged without it. */
export const moyenne: RegleCumul = {
  readMesure: (mesure) => {
    if (mesure.nature !== 'moyenne') return null;
    const effectif = toFraction(mesure.effectif);
    return { numerateur: toFraction(mesure.valeur).mul(effectif), denominateur: effectif, effectif };
  },
  merge: (a, b) => ({
    numerateur: a.numerateur.add(b.numerateur),
    denominateur: a.denominateur.add(b.denominateur),
    effectif: addEffectifs(a.effectif, b.effectif),
  }),
  conclude: ({ numerateur, denominateur, effectif }) => plainFigure(numerateur.div(denominateur), effectif),
};
