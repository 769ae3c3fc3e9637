import type { AssurancePubliee, Situation, StatutSignal, Tableau } from '../../domain/tableau/types.ts';

/** What has a sign: the state of an indicator, what its series shows, what to expect of its target. Words stand beside every sign. */
export type NomSigne = Situation | StatutSignal | AssurancePubliee['code'];

/** Points are shares of the sign's side. */
const ligne = (...points: readonly (readonly [number, number])[]): string => `M${points.join('L')}Z`;
const barre = (gauche: number, haut: number, droite: number, bas: number): string =>
  `M${gauche} ${haut}H${droite}V${bas}H${gauche}Z`;
const round = (n: number): number => Number(n.toFixed(3));
const cercle = (r: number): string =>
  `M${round(0.5 - r)} .5a${r} ${r} 0 1 1 ${round(2 * r)} 0a${r} ${r} 0 1 1 ${round(-2 * r)} 0Z`;

const carre =
  'M.14 .04H.86C.91 .04 .96 .09 .96 .14V.86C.96 .91 .91 .96 .86 .96H.14C.09 .96 .04 .91 .04 .86V.14C.04 .09 .09 .04 .14 .04Z';
const anneau = cercle(0.5) + cercle(0.412);
const coche = ligne(
  [0.241, 0.559],
  [0.443, 0.76],
  [0.771, 0.386],
  [0.689, 0.314],
  [0.437, 0.6],
  [0.319, 0.481],
);
const croix = ligne(
  ...([
    [0.5, 0.422],
    [0.661, 0.261],
    [0.739, 0.339],
    [0.578, 0.5],
    [0.739, 0.661],
    [0.661, 0.739],
    [0.5, 0.578],
    [0.339, 0.739],
    [0.261, 0.661],
    [0.422, 0.5],
    [0.261, 0.339],
    [0.339, 0.261],
  ] as const),
);
const aiguilles = ligne(
  [0.445, 0.26],
  [0.555, 0.26],
  [0.555, 0.488],
  [0.708, 0.573],
  [0.655, 0.669],
  [0.445, 0.552],
);

/**
 * The one table of signs, for paper, pages and screens: a sign means the same everywhere. Each has an outline of its own, to be told without colour; filled by the even-odd rule, what is cut out shows the
 * ground.
 */
const TRACES: Readonly<Record<NomSigne, string>> = {
  atteint: cercle(0.5) + coche,
  'non-atteint': carre + croix,
  'sans-cible': anneau + barre(0.29, 0.445, 0.71, 0.555),
  'non-disponible': cercle(0.455),
  amelioration: ligne([0.5, 0.08], [0.95, 0.9], [0.05, 0.9]),
  degradation: ligne([0.5, 0.92], [0.95, 0.1], [0.05, 0.1]),
  changement: ligne([0.5, 0.02], [0.98, 0.5], [0.5, 0.98], [0.02, 0.5]),
  'variation-habituelle': barre(0.05, 0.285, 0.95, 0.435) + barre(0.05, 0.585, 0.95, 0.735),
  'trop-peu-de-variation': barre(0.05, 0.425, 0.95, 0.575),
  'trop-tot': anneau + aiguilles,
  'toujours-atteint': anneau + cercle(0.25),
  'jamais-atteint': anneau + barre(0.455, 0.22, 0.545, 0.6) + barre(0.455, 0.68, 0.545, 0.78),
  'tantot-atteint': anneau + 'M.5 .16A.34 .34 0 0 1 .5 .84Z',
};

/**
 * A sign as an SVG path in a square of side 1, to be moved and scaled.
 * @param cote side that it will have, in the unit of its drawing
 * @param plus attributes of its place
 */
export function signePath(signe: NomSigne, cote: number, couleur: string, plus = ''): string {
  // What is not known is the only one that is not plain: dots as long as the line is thick, one unit apart.
  const trait =
    signe === 'non-disponible'
      ? `fill="none" stroke="${couleur}" stroke-width=".09" stroke-dasharray=".09 ${(1 / cote).toFixed(4)}"`
      : `fill="${couleur}" fill-rule="evenodd"`;
  return `<path${plus} ${trait} d="${TRACES[signe]}"/>`;
}

/** A sign in a line of a page that holds `plancheSignes`: as high as the style sheet says (`signe`), in the colour of its text. */
export const signeSvg = (signe: NomSigne): string =>
  `<svg class=signe viewBox="0 0 1 1" aria-hidden=true><use href="#s-${signe}"/></svg>`;

/** The signs that a page of this tableau uses, each drawn once. */
export function plancheSignes({ indicateurs }: Pick<Tableau, 'indicateurs'>): string {
  const noms = new Set(
    indicateurs.flatMap(({ situation, signal }): NomSigne[] => [
      situation,
      ...(signal ? [signal.statut] : []),
      ...(signal?.assurance ? [signal.assurance.code] : []),
    ]),
  );
  const symboles = [...noms].map(
    (nom) =>
      `<symbol id="s-${nom}" viewBox="0 0 1 1" overflow="visible">${signePath(nom, 12, 'currentColor')}</symbol>`,
  );
  return `<svg width="0" height="0" class="g-reperes" aria-hidden="true">${symboles.join('')}</svg>`;
}
