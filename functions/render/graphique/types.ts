import type { Sens } from '../../../domain/referentiels/types.ts';
import type { PointSerie } from '../../../domain/tableau/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

/** SVG paints. Each element also has a class (`g-trait`…), so that a page's CSS can repaint it for a dark scheme. */
export interface Couleurs {
  readonly trait: string;
  readonly cible: string;
  /** The side of the target where it is met. */
  readonly zone: string;
  /** Usual variation: light enough for the zone to be seen through, with an edge of `manque`. */
  readonly bande: string;
  readonly manque: string;
  readonly axe: string;
  /** Text of the axes. */
  readonly texte: string;
}

export const COULEURS: Couleurs = {
  trait: '#000091',
  cible: '#b34000',
  zone: '#ececfe',
  bande: '#8a8a9a',
  manque: '#666666',
  axe: '#dddddd',
  texte: '#666666',
};

/**
 * For a page whose style sheet (`styles/graphique.css`) paints every class: paints are then left out of the drawings, which are
 * a good third lighter so. Everywhere else a drawing carries its own.
 */
export const PAR_CLASSE: Couleurs = {
  trait: '',
  cible: '',
  zone: '',
  bande: '',
  manque: '',
  axe: '',
  texte: '',
};

/** Paints of an element, as attributes; nothing where the page's style sheet gives them. */
export const peindre = (couleurs: Couleurs, attributs: string): string =>
  couleurs === PAR_CLASSE ? '' : ` ${attributs}`;

/** Mean and limits at each quarter, in the unit, and whether it is marked as a real change. */
export type Variation = ReadonlyMap<
  Trimestre,
  {
    readonly moyenne: number | null;
    readonly bas: number | null;
    readonly haut: number | null;
    readonly phase: number;
    readonly reel: boolean;
  }
>;

/** What both charts draw. Sizes are those of the viewBox, in px. */
export interface OptionsGraphique {
  /** Oldest first. A quarter that is not listed is missing, as one whose value is null. */
  readonly serie: readonly PointSerie[];
  readonly cible: number | null;
  /** Drawn behind the line when it is known. */
  readonly variation?: Variation;
  readonly sens: Sens;
  readonly width: number;
  readonly height: number;
  /** Sentence read in place of the drawing. */
  readonly titre: string;
  /** Identifier of that sentence, for another drawing that says the same. */
  readonly nom?: string;
  readonly couleurs?: Couleurs;
}

/** What the marks mean, for the caption beside the charts: one wording for all formats. */
export const LEGENDE =
  'Trait plein\u00a0: nos résultats. Pointillé\u00a0: l’objectif. Zone claire\u00a0: l’objectif y est atteint. Cercle pointillé\u00a0: donnée non disponible.';

/** Said only where a chart has them: most charts have none. */
export const LEGENDE_BANDE = 'Bande grise bordée de points\u00a0: variation habituelle.';
export const LEGENDE_MOYENNE = 'Trait fin gris\u00a0: moyenne.';
export const LEGENDE_REEL = 'Point cerclé\u00a0: changement réel.';
export const LEGENDE_SITES = 'Point creux\u00a0: chiffre d’autres sites, qui ne se compare pas au dernier.';
export const LEGENDE_RUPTURE =
  'Trait vertical pointillé\u00a0: nouvelle définition de l’indicateur, les deux côtés ne se comparent pas.';
