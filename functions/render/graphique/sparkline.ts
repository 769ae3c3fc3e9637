import { completeSerie, etendue, makeEchelle, placeSerie } from './echelle.ts';
import { courbe, ligneCible, ruptures, wrapSvg, zone } from './marques.ts';
import { COULEURS } from './types.ts';
import type { OptionsGraphique } from './types.ts';
import { drawMarques, drawVariation } from './variation.ts';

/** Room for the end dot and the circle. */
const MARGE = 6;

/**
 * A small chart without text, for a table cell: line, end dot, dotted target, light zone where the target is met, gap
 * where a quarter is missing and a dotted circle when the last one is. One point gives a dot; no point at all gives that circle.
 *
 * @returns one `<svg>` of `width` × `height`, paints as attributes (works in HTML, in an image and in Typst)
 */
export function renderSparkline(options: OptionsGraphique): string {
  const { cible, sens, width, height, couleurs = COULEURS, variation = new Map() } = options;
  const serie = completeSerie(options.serie);
  const cadre = { gauche: MARGE, droite: width - MARGE, haut: MARGE / 2, bas: height - MARGE / 2 };
  const interieur = { ...cadre, haut: MARGE, bas: height - MARGE };
  const bornes = etendue(serie, cible, options.variation) ?? { min: 0, max: 1 };
  const y = makeEchelle(bornes.min, bornes.max, interieur);
  const places = placeSerie(serie, y, cadre);
  const contenu = [
    cible === null ? '' : zone(y(cible), sens, cadre, couleurs),
    drawVariation(places, variation, y, cadre, couleurs),
    ruptures(places, cadre, couleurs),
    cible === null ? '' : ligneCible(y(cible), cadre, couleurs),
    courbe(places, { x: cadre.droite, y: height / 2 }, { trait: 2, point: 0, fin: 3.5 }, couleurs),
    drawMarques(places, variation, 2.5, couleurs),
  ];
  return wrapSvg({ ...options, couleurs, classe: 'g-sparkline' }, contenu.join(''));
}
