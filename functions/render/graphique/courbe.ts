import { axeTemps, axeValeurs, largeurAxe } from './axes.ts';
import { completeSerie, etendue, graduations, makeEchelle, placeSerie } from './echelle.ts';
import type { Cadre } from './echelle.ts';
import { etiquettesHautes, etiquettesLaterales, hauteurEtiquettes, margeEtiquettes } from './etiquettes.ts';
import type { Etiquettes } from './etiquettes.ts';
import { bande, courbe, ligneCible, ruptures, wrapSvg, zone } from './marques.ts';
import { COULEURS } from './types.ts';
import type { OptionsGraphique } from './types.ts';

export interface OptionsCourbe extends OptionsGraphique {
  /** Written beside the target line: « Objectif 15 minutes »; null for none. */
  readonly texteCible: string | null;
  /** Written beside the last quarter's figure: « 12 minutes »; null for none. */
  readonly texteValeur: string | null;
  /** For phones: labels above the drawing rather than at its right. */
  readonly etroit?: boolean;
}

const BAS_AXE = 30;

/** Labels beside the drawing take less than half of it; longer ones go above. */
const PART_ETIQUETTES = 0.45;

function makeCadre(o: OptionsCourbe, mots: Etiquettes, ticks: readonly number[], dessus: boolean): Cadre {
  const gauche = largeurAxe(ticks);
  const bas = o.height - BAS_AXE;
  return dessus
    ? { gauche, droite: o.width - 8, haut: hauteurEtiquettes(mots, o.width), bas }
    : { gauche, droite: o.width - margeEtiquettes(mots), haut: 10, bas };
}

/**
 * The detail chart: line and dots, axes, target and last figure with their labels, all inside the viewBox. `etroit` is the
 * variant for phones. Missing quarters break the line; a last one that is missing is a cross.
 *
 * @returns one `<svg>` of `width` × `height`
 */
export function renderCourbe(options: OptionsCourbe): string {
  const { cible, sens, width, height, titre, couleurs = COULEURS, etroit = false } = options;
  const serie = completeSerie(options.serie);
  const bornes = etendue(serie, cible, options.bande) ?? { min: 0, max: 1 };
  const ticks = graduations(bornes.min, bornes.max);
  // An older quarter's dot must not carry this quarter's label.
  const complete = typeof serie.at(-1)?.valeur === 'number';
  const mots: Etiquettes = {
    cible: cible === null ? null : options.texteCible,
    valeur: complete ? options.texteValeur : null,
  };
  const dessus = etroit || margeEtiquettes(mots) > width * PART_ETIQUETTES;
  const cadre = makeCadre(options, mots, ticks, dessus);
  const y = makeEchelle(bornes.min, bornes.max, cadre);
  const places = placeSerie(serie, y, cadre);
  const yCible = cible === null ? null : y(cible);
  const contenu = [
    yCible === null ? '' : zone(yCible, sens, cadre, couleurs),
    options.bande ? bande(y(options.bande.haut), y(options.bande.bas), cadre, couleurs) : '',
    axeValeurs(ticks, y, cadre, couleurs),
    ruptures(places, cadre, couleurs),
    yCible === null ? '' : ligneCible(yCible, cadre, couleurs),
    courbe(
      places,
      { x: cadre.droite, y: (cadre.haut + cadre.bas) / 2 },
      { trait: 2.5, point: 3, fin: 5 },
      couleurs,
    ),
    axeTemps(places, height - 8, width, couleurs),
    dessus
      ? etiquettesHautes(mots, width, couleurs)
      : etiquettesLaterales(mots, { cible: yCible, valeur: places.at(-1)?.y ?? null }, cadre, couleurs),
  ];
  return wrapSvg(
    width,
    height,
    titre,
    `g-courbe g-courbe--${etroit ? 'etroite' : 'large'}`,
    contenu.join(''),
    couleurs,
  );
}
