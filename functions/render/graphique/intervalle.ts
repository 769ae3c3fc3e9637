import type { PointSerie } from '../../../domain/tableau/types.ts';
import { formatMesure } from '../../../domain/nombre/index.ts';
import type { IntervallePublie } from '../../../domain/tableau/types.ts';
import type { Unite } from '../../../domain/referentiels/types.ts';
import { etendue } from './echelle.ts';
import { wrapSvg } from './marques.ts';
import { groupeTextes, texte } from './texte.ts';
import { COULEURS, peindre } from './types.ts';
import type { Couleurs } from './types.ts';
import { coord as c } from './xml.ts';

export interface OptionsIntervalle {
  readonly valeur: number;
  readonly intervalle: IntervallePublie;
  readonly cible: number | null;
  readonly unite: Unite;
  /** Sentence read in place of the drawing. */
  readonly titre: string;
  readonly width: number;
  readonly couleurs?: Couleurs;
}

const HAUTEUR = 60;
const AXE = 26;
const POLICE = 13;

/** A share is shown on its whole scale: a margin of two points must not look like half of it. */
function bornes({ unite, valeur, intervalle, cible }: OptionsIntervalle): { min: number; max: number } {
  if (unite === '%') return { min: 0, max: 100 };
  const trimestre = '0000-T1';
  const points = [valeur, intervalle.bas, intervalle.haut].map((un): PointSerie => ({
    trimestre,
    valeur: un,
    rupture: false,
    autresSites: false,
  }));
  return etendue(points, cible) ?? { min: 0, max: 1 };
}

/**
 * The uncertainty of a survey figure: a dot on a light bar that holds the interval, and the target as a dotted line.
 *
 * @returns one `<svg>` of `width` × 60
 */
export function renderIntervalle(options: OptionsIntervalle): string {
  const { valeur, intervalle, cible, unite, titre, width, couleurs = COULEURS } = options;
  const { min, max } = bornes(options);
  const [gauche, droite] = [8, width - 8];
  const x = (n: number): number => gauche + ((n - min) / (max - min)) * (droite - gauche);
  const [bas, haut] = [x(intervalle.bas), x(intervalle.haut)];
  const contenu = [
    `<path class="g-axe" d="M${c(gauche)} ${AXE}H${c(droite)}"${peindre(couleurs, `stroke="${couleurs.axe}" stroke-width="2"`)}/>`,
    `<rect class="g-marge" x="${c(bas)}" y="${AXE - 7}" width="${c(Math.max(haut - bas, 1))}" height="14" rx="7"${peindre(couleurs, `fill="${couleurs.zone}" stroke="${couleurs.trait}"`)}/>`,
    cible === null
      ? ''
      : `<path class="g-cible" d="M${c(x(cible))} ${AXE - 14}v28"${peindre(couleurs, `stroke="${couleurs.cible}" stroke-width="1.5" stroke-dasharray="5 3"`)}/>`,
    `<circle class="g-point" cx="${c(x(valeur))}" cy="${AXE}" r="4.5"${peindre(couleurs, `fill="${couleurs.trait}"`)}/>`,
    groupeTextes(
      { police: POLICE, fill: couleurs.texte, classe: 'g-texte' },
      texte(0, HAUTEUR - 2, formatMesure(min, unite), 'start', couleurs) +
        texte(width, HAUTEUR - 2, formatMesure(max, unite), 'end', couleurs),
    ),
  ];
  return wrapSvg({ titre, width, height: HAUTEUR, couleurs, classe: 'g-intervalle' }, contenu.join(''));
}
