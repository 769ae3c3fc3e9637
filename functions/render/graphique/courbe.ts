import { axeTemps, axeValeurs, largeurAxe } from './axes.ts';
import { completeSerie, etendue, graduations, makeEchelle, placeSerie } from './echelle.ts';
import type { Cadre } from './echelle.ts';
import { etiquettesHautes, etiquettesLaterales, hauteurEtiquettes, margeEtiquettes } from './etiquettes.ts';
import type { Etiquettes } from './etiquettes.ts';
import { courbe, ligneCible, ruptures, wrapSvg, zone } from './marques.ts';
import { sansPartage } from './partage.ts';
import type { Partage } from './partage.ts';
import { COULEURS, PAR_CLASSE } from './types.ts';
import type { OptionsGraphique, Variation } from './types.ts';
import { drawMarques, drawVariation } from './variation.ts';

export interface OptionsCourbe extends OptionsGraphique {
  /** Written beside the target line: « Objectif 15 minutes »; null for none. */
  readonly texteCible: string | null;
  /** Written beside the last quarter's figure: « 12 minutes »; null for none. */
  readonly texteValeur: string | null;
  /** For phones: labels above the drawing rather than at its right. */
  readonly etroit?: boolean;
  /** In a page: what its charts have alike is drawn once. */
  readonly partage?: Partage;
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

const SANS_VARIATION: Variation = new Map();

/** What is inside the drawing, in its own frame. */
function dessine(options: OptionsCourbe): string {
  const { cible, sens, width, height, couleurs = COULEURS, etroit = false, partage = sansPartage } = options;
  const { variation = SANS_VARIATION } = options;
  const serie = completeSerie(options.serie);
  const bornes = etendue(serie, cible, options.variation) ?? { min: 0, max: 1 };
  const ticks = graduations(bornes.min, bornes.max);
  // An older quarter's dot must not carry this quarter's label.
  const complete = typeof serie.at(-1)?.valeur === 'number';
  const mots: Etiquettes = {
    cible: cible === null ? null : options.texteCible,
    valeur: complete ? options.texteValeur : null,
  };
  const dessus = etroit || margeEtiquettes(mots) > width * PART_ETIQUETTES;
  const cadre = makeCadre(options, mots, ticks, dessus);
  // In a page, to the pixel: half of one is not seen, and weighs.
  const arrondi = couleurs === PAR_CLASSE ? Math.round : (n: number): number => n;
  const echelle = makeEchelle(bornes.min, bornes.max, cadre);
  const y = (valeur: number): number => arrondi(echelle(valeur));
  const places = placeSerie(serie, y, cadre).map((place) => ({ ...place, x: arrondi(place.x) }));
  const yCible = cible === null ? null : y(cible);
  return [
    yCible === null ? '' : zone(yCible, sens, cadre, couleurs),
    drawVariation(places, variation, y, cadre, couleurs),
    axeValeurs(ticks, y, cadre, couleurs),
    ruptures(places, cadre, couleurs),
    yCible === null ? '' : ligneCible(yCible, cadre, couleurs),
    courbe(
      places,
      { x: cadre.droite, y: (cadre.haut + cadre.bas) / 2 },
      { trait: 2.5, point: 3, fin: 5 },
      couleurs,
    ),
    drawMarques(places, variation, 4, couleurs),
    partage(`${width} ${cadre.gauche} ${cadre.droite} ${serie.length} ${serie.at(-1)?.trimestre}`, () =>
      axeTemps(places, height - 8, width, couleurs),
    ),
    dessus
      ? etiquettesHautes(mots, width, couleurs)
      : etiquettesLaterales(mots, { cible: yCible, valeur: places.at(-1)?.y ?? null }, cadre, couleurs),
  ].join('');
}

/**
 * The detail chart: line and dots, axes, target and last figure with their labels, all inside the viewBox. `etroit` is the
 * variant for phones. Missing quarters break the line; a last one that is missing is a dotted circle.
 *
 * @returns one `<svg>` of `width` × `height`
 */
export function renderCourbe(options: OptionsCourbe): string {
  const { couleurs = COULEURS, etroit = false } = options;
  const classe = `g-courbe g-courbe--${etroit ? 'etroite' : 'large'}`;
  return wrapSvg({ ...options, couleurs, classe }, dessine(options));
}

/** Sizes of the two shapes of a chart in a page; `styles/graphique.css` has the same. */
const FORMES = [
  { classe: 'g-large', width: 640, height: 260 },
  { classe: 'g-etroite', width: 320, height: 220, etroit: true },
] as const;

/** A chart of a page: paints and dots are those of the page, and its sentence is said elsewhere, under the identifier `nom`. */
export type OptionsDePage = Omit<OptionsCourbe, 'width' | 'height' | 'couleurs' | 'titre'> & {
  readonly nom: string;
};

/**
 * The detail chart of a page in its two shapes, of which the style sheet shows the one that fits. One picture: the sentence read in
 * its place is that of its small chart, that stands in the table above.
 */
export function renderCourbeDePage(options: OptionsDePage): string {
  const formes = FORMES.map(
    ({ classe, ...forme }) =>
      `<svg class=${classe} viewBox="0 0 ${forme.width} ${forme.height}">${dessine({ ...options, ...forme, titre: '', couleurs: PAR_CLASSE })}</svg>`,
  );
  return `<svg role=img class=g-courbe aria-labelledby="${options.nom}">${formes.join('')}</svg>`;
}
