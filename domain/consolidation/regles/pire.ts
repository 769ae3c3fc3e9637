import { addEffectifs, plainFigure } from './outils.ts';
import type { RegleCumul } from './types.ts';
import { accepteValeurPropre, readValeurPropre } from './valeur-propre.ts';

/** M: the worst case, which is the smallest figure where higher is better and the largest everywhere else. */
export const pire: RegleCumul = {
  accepte: accepteValeurPropre,
  readMesure: readValeurPropre,
  merge: (a, b, { sens }) => {
    const keepsA = sens === 'hausse' ? a.numerateur.lte(b.numerateur) : a.numerateur.gte(b.numerateur);
    return { ...(keepsA ? a : b), effectif: addEffectifs(a.effectif, b.effectif) };
  },
  conclude: ({ numerateur, effectif }) => plainFigure(numerateur, effectif),
};
