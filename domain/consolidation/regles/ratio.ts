import { addExact, divExact, mulExact, readExact, textOf } from '../exact.ts';
import type { RegleCumul } from './types.ts';

const CENT = readExact('100');

/** R: sites add numerators and denominators; a rate is never averaged. */
export const ratio: RegleCumul = {
  accepte: (mesure) => mesure.nature === 'ratio',
  readMesure: (mesure) => {
    if (mesure.nature !== 'ratio') return null;
    const denominateur = readExact(mesure.denominateur);
    return { numerateur: readExact(mesure.numerateur), denominateur, effectif: denominateur };
  },
  merge: (a, b) => {
    const denominateur = addExact(a.denominateur, b.denominateur);
    // The cases are the denominator: added up once.
    return { numerateur: addExact(a.numerateur, b.numerateur), denominateur, effectif: denominateur };
  },
  conclude: ({ numerateur, denominateur, effectif }, { unite }) => {
    const rapport = divExact(unite === '%' ? mulExact(numerateur, CENT) : numerateur, denominateur);
    return {
      valeur: textOf(rapport),
      numerateur: textOf(numerateur),
      denominateur: textOf(denominateur),
      effectif: effectif && textOf(effectif),
    };
  },
};
