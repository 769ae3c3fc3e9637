import { mesureEffectif } from '../../depot/index.ts';
import type { Mesure } from '../../depot/types.ts';
import { toFraction } from '../../nombre/index.ts';
import type { RegleCumul, Total } from './types.ts';

const UN = toFraction('1');

export const accepteValeurPropre = ({ nature }: Mesure): boolean =>
  nature !== 'absente' && nature !== 'ratio';

/** For the rules where a bare value is enough (sum, worst case): the value of any measure that states one. */
export const readValeurPropre: RegleCumul['readMesure'] = (mesure): Total | null => {
  if (mesure.nature === 'absente' || mesure.nature === 'ratio') return null;
  return { numerateur: toFraction(mesure.valeur), denominateur: UN, effectif: mesureEffectif(mesure) };
};
