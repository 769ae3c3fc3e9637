import { toFraction } from '../../nombre/index.ts';
import type { RegleCumul } from './types.ts';

/** R: sites add numerators and denominators; a rate is never averaged. */
export const ratio: RegleCumul = {
  accepte: (mesure) => mesure.nature === 'ratio',
  readMesure: (mesure) => {
    if (mesure.nature !== 'ratio') return null;
    const denominateur = toFraction(mesure.denominateur);
    return { numerateur: toFraction(mesure.numerateur), denominateur, effectif: denominateur };
  },
  merge: (a, b) => {
    const denominateur = a.denominateur.add(b.denominateur);
    // The cases are the denominator: added up once.
    return { numerateur: a.numerateur.add(b.numerateur), denominateur, effectif: denominateur };
  },
  conclude: ({ numerateur, denominateur, effectif }, { unite }) => {
    const rapport = numerateur.div(denominateur);
    return {
      valeur: (unite === '%' ? rapport.mul(100) : rapport).toFraction(),
      numerateur: numerateur.toFraction(),
      denominateur: denominateur.toFraction(),
      effectif: effectif?.toFraction() ?? null,
    };
  },
};
