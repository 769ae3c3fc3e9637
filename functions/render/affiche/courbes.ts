import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { renderSparkline } from '../graphique/index.ts';
import { printable } from './glyphes.ts';

/** One trend drawn at three proportions (the template chooses), with the sentence read in its place. */
export interface GraphiqueModele {
  readonly haut: string;
  readonly bas: string;
  readonly large: string;
  readonly alt: string;
}

/** Sizes of the viewBox: a line of the table, a tight line, a card across the page. */
const HAUT = { width: 176, height: 62 };
const BAS = { width: 176, height: 46 };
/** The fewer the cards, the taller their charts. */
const LARGE = [150, 92, 58].map((height) => ({ width: 420, height }));

/** Height over width, from which the template knows the height of a chart without drawing it. */
export const PROPORTIONS = { haut: HAUT.height / HAUT.width, bas: BAS.height / BAS.width };

/** Two figures at least: with one, a chart would be a dot that says nothing. */
export function hasHistoire(indicateur: IndicateurPublie): boolean {
  return indicateur.serie.filter((point) => point.valeur !== null).length >= 2;
}

/** The chart of one of `total` indicators; null when there is no trend to draw. */
export function graphiqueDuModele(indicateur: IndicateurPublie, total: number): GraphiqueModele | null {
  if (!hasHistoire(indicateur)) return null;
  const { serie, cible, sens, textes } = indicateur;
  const draw = (taille: { readonly width: number; readonly height: number }): string =>
    renderSparkline({ serie, cible, sens, ...taille, titre: textes.graphique });
  return {
    haut: draw(HAUT),
    bas: draw(BAS),
    large: draw(LARGE[total - 1] ?? HAUT),
    alt: printable(textes.graphique),
  };
}

/** Title of the column of charts: how far back they go. */
export function titreGraphique(indicateurs: readonly IndicateurPublie[]): string {
  const trimestres = new Set(indicateurs.filter(hasHistoire).flatMap((i) => i.serie.map((p) => p.trimestre)));
  return `Évolution sur ${trimestres.size}\u00a0trimestres`;
}
