import { compareExact } from '../exact.ts';
import { addEffectifs, plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';
import { accepteValeurPropre, readValeurPropre } from './valeur-propre.ts';

/** M: the worst case, which is the smallest figure where higher is better and the largest everywhere else. */
export const pire: RegleCumul = {
  accepte: accepteValeurPropre,
  readMesure: readValeurPropre,
  merge: (a, b, { sens }) => {
    const ecart = compareExact(a.numerateur, b.numerateur);
    const keepsA = sens === 'hausse' ? ecart <= 0 : ecart >= 0;
    return { ...(keepsA ? a : b), effectif: addEffectifs(a.effectif, b.effectif) };
  },
  conclude: ({ numerateur, effectif }) => plainFigure(numerateur, effectif),
};
