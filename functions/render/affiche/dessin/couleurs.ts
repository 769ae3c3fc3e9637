import type { Aplat, Encre } from '../composition/types.ts';

/**
 * Colours of the poster. Every ink keeps its rank in greyscale; a state is told by its words and the shape of its sign,
 * never by colour alone.
 */
export const COULEURS: Readonly<Record<Encre, string>> = {
  encre: '#161616',
  gris: '#555555',
  bleu: '#000091',
  blanc: '#ffffff',
  vert: '#18753c',
  brique: '#a83200',
};

export const APLATS: Readonly<Record<Aplat, string>> = {
  bleu: '#000091',
  fond: '#f1f1fd',
  brique: '#a83200',
  alerte: '#feecc2',
};

/** Rule between two lines of the table. */
export const FILET = '#c4c4ce';
