import type { Trimestre } from '../temps/trimestre.ts';
import type { Frequence, Indicateur, Site } from './types.ts';

/** How often a site measures an indicator: its own choice when it made one, else that of the definition. */
export const frequenceOf = (site: Site, { code, frequence }: Indicateur): Frequence =>
  // Codes may come from workbooks: only own keys.
  (site.frequences && Object.hasOwn(site.frequences, code) ? site.frequences[code] : undefined) ?? frequence;

/** Whether a figure is due in a quarter. One that was measured all the same is filed and published as any other. */
export function isMesure(frequence: Frequence, trimestre: Trimestre): boolean {
  if (frequence === 'non-mesuree') return false;
  return frequence === 'trimestrielle' || frequence.endsWith(trimestre.slice(-2));
}

/** What is said of a figure that is not due: « mesuré au T4 », « non mesuré ici »; null when it is due. */
export function formatHorsTrimestre(frequence: Frequence, trimestre: Trimestre): string | null {
  if (isMesure(frequence, trimestre)) return null;
  return frequence === 'non-mesuree' ? 'Non mesuré ici' : `Mesuré au ${frequence.slice(-2)}`;
}
