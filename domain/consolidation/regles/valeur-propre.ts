import type { Mesure } from '../../depot/types.ts';
import { readExact, UN } from '../exact.ts';
import { effectifOf } from '../poids.ts';
import type { RegleCumul, Total } from './types.ts';

export const accepteValeurPropre = ({ nature }: Mesure): boolean =>
  nature !== 'absente' && nature !== 'ratio';

/** For the rules where a bare value is enough (sum, worst case): the value of any measure that states one. */
export const readValeurPropre: RegleCumul['readMesure'] = (mesure): Total | null => {
  if (mesure.nature === 'absente' || mesure.nature === 'ratio') return null;
  return { numerateur: readExact(mesure.valeur), denominateur: UN, effectif: effectifOf(mesure) };
};
