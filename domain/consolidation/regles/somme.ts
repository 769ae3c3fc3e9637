import { addExact } from '../exact.ts';
import { addEffectifs, plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';
import { accepteValeurPropre, readValeurPropre } from './valeur-propre.ts';

/** S: counts add up; a bare value is a count like another. */
export const somme: RegleCumul = {
  accepte: accepteValeurPropre,
  readMesure: readValeurPropre,
  merge: (a, b) => ({
    numerateur: addExact(a.numerateur, b.numerateur),
    denominateur: a.denominateur,
    effectif: addEffectifs(a.effectif, b.effectif),
  }),
  conclude: ({ numerateur, effectif }) => plainFigure(numerateur, effectif),
};
