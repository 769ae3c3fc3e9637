import type { RegleAgregation } from '../../referentiels/types.ts';
import { jamais } from './jamais.ts';
import { moyenne } from './moyenne.ts';
import { pire } from './pire.ts';
import { ratio } from './ratio.ts';
import { somme } from './somme.ts';
import type { RegleCumul } from './types.ts';

/** The five ways of adding up, by the name the référentiel gives them. */
export const REGLES: Readonly<Record<RegleAgregation, RegleCumul>> = { ratio, moyenne, somme, jamais, pire };
