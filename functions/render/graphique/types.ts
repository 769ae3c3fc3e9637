import type { Sens } from '../../../domain/referentiels/types.ts';
import type { PointSerie } from '../../../domain/tableau/types.ts';

/** SVG paints. Each element also has a class (`g-trait`…), so that a page's CSS can repaint it for a dark scheme. */
export interface Couleurs {
  readonly trait: string;
  readonly cible: string;
  /** The side of the target where it is met. */
  readonly zone: string;
  readonly manque: string;
  readonly axe: string;
  /** Text of the axes. */
  readonly texte: string;
}

export const COULEURS: Couleurs = {
  trait: '#000091',
  cible: '#b34000',
  zone: '#ececfe',
  manque: '#666666',
  axe: '#dddddd',
  texte: '#666666',
};

/** What both charts draw. Sizes are those of the viewBox, in px. */
export interface OptionsGraphique {
  /** Oldest first. A quarter that is not listed is missing, as one whose value is null. */
  readonly serie: readonly PointSerie[];
  readonly cible: number | null;
  readonly sens: Sens;
  readonly width: number;
  readonly height: number;
  /** Sentence read in place of the drawing. */
  readonly titre: string;
  readonly couleurs?: Couleurs;
}

/** What the marks mean, for the caption beside the charts: one wording for all formats. */
export const LEGENDE =
  'Trait plein\u00a0: nos résultats. Pointillé\u00a0: l’objectif. Zone claire\u00a0: l’objectif y est atteint. Croix\u00a0: donnée non disponible.';
