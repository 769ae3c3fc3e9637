import { signePath } from '../../signes.ts';
import type { Signe } from '../composition/types.ts';
import { COULEURS } from './couleurs.ts';

/** A sign as an SVG path, its top left at `x`, `y`. */
export const renderSigne = ({ signe, taille, encre }: Signe, x: string, y: string): string =>
  signePath(signe, taille, COULEURS[encre], ` transform="translate(${x} ${y}) scale(${taille.toFixed(3)})"`);
