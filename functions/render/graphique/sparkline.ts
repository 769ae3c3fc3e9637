import { completeSerie, etendue, makeEchelle, placeSerie } from './echelle.ts';
import { bande, courbe, ligneCible, ruptures, wrapSvg, zone } from './marques.ts';
import { COULEURS } from './types.ts';
import type { OptionsGraphique } from './types.ts';

/** Room for the end dot and the cross. */
const MARGE = 6;

/**
 * A small chart without text, for a table cell: line, end dot, dotted target, light zone where the target is met, gap
 * where a quarter is missing and a cross when the last one is. One point gives a dot; no point at all gives the cross.
 *
 * @returns one `<svg>` of `width` × `height`, paints as attributes (works in HTML, in an image and in Typst)
 */
export function renderSparkline(options: OptionsGraphique): string {
  const { cible, sens, width, height, couleurs = COULEURS } = options;
  const serie = completeSerie(options.serie);
  const cadre = { gauche: MARGE, droite: width - MARGE, haut: MARGE / 2, bas: height - MARGE / 2 };
  const interieur = { ...cadre, haut: MARGE, bas: height - MARGE };
  const bornes = etendue(serie, cible, options.bande) ?? { min: 0, max: 1 };
  const y = makeEchelle(bornes.min, bornes.max, interieur);
  const places = placeSerie(serie, y, cadre);
  const contenu = [
    cible === null ? '' : zone(y(cible), sens, cadre, couleurs),
    options.bande ? bande(y(options.bande.haut), y(options.bande.bas), cadre, couleurs) : '',
    ruptures(places, cadre, couleurs),
    cible === null ? '' : ligneCible(y(cible), cadre, couleurs),
    courbe(places, { x: cadre.droite, y: height / 2 }, { trait: 2, point: 0, fin: 3.5 }, couleurs),
  ];
  return wrapSvg({ ...options, couleurs, classe: 'g-sparkline' }, contenu.join(''));
}
