import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { toImprime } from '../../../domain/texte/imprime.ts';
import { LEGENDE, legendesRares, renderSparkline, variationOf } from '../graphique/index.ts';
import type { Bloc } from './composition/types.ts';

/** Two figures at least: with one, a chart would be a dot that says nothing. */
export function hasHistoire({ serie }: IndicateurPublie): boolean {
  return serie.filter((point) => point.valeur !== null).length >= 2;
}

/** Units of the drawing for a point of paper: under one, its lines are thicker than on a screen. */
const FINESSE = 1.05;

/** The chart of an indicator that has a history, at its size on paper. */
export function graphique(
  indicateur: IndicateurPublie,
  largeur: number,
  hauteur: number,
  unite: number,
): Bloc {
  const { serie, cible, sens, textes } = indicateur;
  const k = FINESSE / unite;
  const svg = renderSparkline({
    ...{ serie, cible, sens, titre: textes.graphique, variation: variationOf(indicateur) },
    ...{ width: largeur * k, height: hauteur * k },
  });
  const alt = toImprime(textes.graphique);
  return { hauteur, elements: [{ genre: 'image', x: 0, y: 0, largeur, hauteur, svg, alt, lien: null }] };
}

/** Title of the column of charts: how far back they go. */
export function titreGraphique(indicateurs: readonly IndicateurPublie[]): string {
  const trimestres = new Set(indicateurs.filter(hasHistoire).flatMap((i) => i.serie.map((p) => p.trimestre)));
  return `Évolution sur ${trimestres.size}\u00a0trimestres`;
}

/** How to read the charts that are there. */
export function legendes(indicateurs: readonly IndicateurPublie[]): readonly string[] {
  const dessines = indicateurs.filter(hasHistoire);
  if (dessines.length === 0) return [];
  return [[LEGENDE, ...legendesRares(dessines)].join(' ')];
}
