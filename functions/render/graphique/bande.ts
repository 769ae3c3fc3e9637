import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import type { Bande } from './types.ts';

/**
 * The usual variation that a chart of quarters may show; null when it is too early. Limits of months are wider than those
 * of quarters: they are said in words, never drawn behind quarters.
 */
export function bandeOf({ signal }: Pick<IndicateurPublie, 'signal'>): Bande | null {
  if (signal === null || signal.periodicite !== 'trimestre') return null;
  const { limiteBasse: bas, limiteHaute: haut } = signal;
  return bas === null || haut === null ? null : { bas, haut };
}
