import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { LEGENDE_BANDE, LEGENDE_MOYENNE, LEGENDE_REEL, LEGENDE_RUPTURE, LEGENDE_SITES } from './types.ts';
import { listMarques } from './variation.ts';

type Dessine = Pick<IndicateurPublie, 'signal' | 'serie'>;

/** What the rarer marks of these charts mean, each said once and only where a chart has it. */
export function legendesRares(dessines: readonly Dessine[]): readonly string[] {
  const marques = dessines.map(listMarques);
  return [
    marques.some(({ bande }) => bande) ? LEGENDE_BANDE : null,
    marques.some(({ moyenne }) => moyenne) ? LEGENDE_MOYENNE : null,
    marques.some(({ reel }) => reel) ? LEGENDE_REEL : null,
    dessines.some(({ serie }) => serie.some(({ autresSites }) => autresSites)) ? LEGENDE_SITES : null,
    dessines.some(({ serie }) => serie.some(({ rupture }, rang) => rang > 0 && rupture))
      ? LEGENDE_RUPTURE
      : null,
  ].filter((phrase) => phrase !== null);
}
