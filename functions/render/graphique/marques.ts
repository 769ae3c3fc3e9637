import type { Sens } from '../../../domain/referentiels/types.ts';
import { troncons } from './echelle.ts';
import type { Cadre, Place } from './echelle.ts';
import { relie } from './relie.ts';
import { PAR_CLASSE, peindre } from './types.ts';
import type { Couleurs, OptionsGraphique } from './types.ts';
import { coord as c, escapeXml } from './xml.ts';

/** The drawing, closed. `role="img"` with a title: a screen reader reads the sentence, and not the marks. */
export function wrapSvg(
  cadre: Pick<OptionsGraphique, 'width' | 'height' | 'titre' | 'nom'> & {
    readonly classe: string;
    readonly couleurs: Couleurs;
  },
  contenu: string,
): string {
  const { width, height, titre, nom, classe, couleurs } = cadre;
  // Inside a page, HTML knows what an <svg> is, and the style sheet its size.
  const [espace, taille] =
    couleurs === PAR_CLASSE
      ? ['', '']
      : [' xmlns="http://www.w3.org/2000/svg"', ` width="${c(width)}" height="${c(height)}"`];
  const id = nom === undefined ? '' : ` id="${nom}"`;
  return `<svg${espace} role="img" class="${classe}" viewBox="0 0 ${c(width)} ${c(height)}"${taille}><title${id}>${escapeXml(titre)}</title>${contenu}</svg>`;
}

/** The side of the target where it is met: says which way is better without a word. */
export function zone(y: number, sens: Sens, cadre: Cadre, couleurs: Couleurs): string {
  if (sens === 'neutre') return '';
  const haut = sens === 'hausse' ? cadre.haut : y;
  const hauteur = sens === 'hausse' ? y - cadre.haut : cadre.bas - y;
  if (couleurs === PAR_CLASSE)
    return `<path class=g-zone d="M${c(cadre.gauche)} ${c(haut)}H${c(cadre.droite)}v${c(hauteur)}H${c(cadre.gauche)}"/>`;
  return `<rect class="g-zone" x="${c(cadre.gauche)}" y="${c(haut)}" width="${c(cadre.droite - cadre.gauche)}" height="${c(hauteur)}"${peindre(couleurs, `fill="${couleurs.zone}"`)}/>`;
}

/** Where the definition changed: half-way between the last quarter of the old one and the first of the new. */
export function ruptures(places: readonly Place[], cadre: Cadre, couleurs: Couleurs): string {
  if (!places.some(({ point }) => point.rupture)) return '';
  const d = places.flatMap(({ point, x }, i) => {
    const avant = places[i - 1];
    return point.rupture && avant ? [`M${c((avant.x + x) / 2)} ${c(cadre.haut)}V${c(cadre.bas)}`] : [];
  });
  return d.length === 0
    ? ''
    : `<path class="g-manque g-rupture" d="${d.join('')}"${peindre(couleurs, `stroke="${couleurs.manque}" stroke-dasharray="2 3"`)}/>`;
}

export function ligneCible(y: number, cadre: Cadre, couleurs: Couleurs): string {
  return `<path class="g-cible" d="M${c(cadre.gauche)} ${c(y)}H${c(cadre.droite)}"${peindre(couleurs, `stroke="${couleurs.cible}" stroke-width="1.5" stroke-dasharray="5 3"`)}/>`;
}

function point(x: number, y: number, rayon: number, couleurs: Couleurs): string {
  return `<circle class="g-point" cx="${c(x)}" cy="${c(y)}" r="${rayon}"${peindre(couleurs, `fill="${couleurs.trait}"`)}/>`;
}

/** Many dots as one path: a zero-length line with round ends is a dot, and weighs a quarter of a circle. */
function points(liste: readonly { x: number; y: number }[], rayon: number, couleurs: Couleurs): string {
  if (liste.length === 0) return '';
  const d = liste.map((p) => `M${c(p.x)} ${c(p.y)}h.01`).join('');
  return `<path class="g-trait g-points" d="${d}"${peindre(couleurs, `stroke="${couleurs.trait}" stroke-width="${rayon * 2}" stroke-linecap="round"`)}/>`;
}

/** A quarter without figure: the dotted circle that means so everywhere (`signes.ts`). */
function absence(x: number, y: number, couleurs: Couleurs): string {
  return `<path class="g-manque g-absence" d="M${c(x - 4)} ${c(y)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0"${peindre(couleurs, `fill="none" stroke="${couleurs.manque}" stroke-width="1.6" stroke-dasharray="1.6 1.6"`)}/>`;
}

export interface Epaisseurs {
  readonly trait: number;
  /** Radius of each quarter's dot; 0 for none. */
  readonly point: number;
  readonly fin: number;
}

type Suite = readonly { readonly x: number; readonly y: number }[];

/** A run in a page: its dots are the markers of its line (`reperes.ts`), the last run ending with the larger one. */
const suiteDePage = (suite: Suite, derniere: boolean): string =>
  suite.length > 1 || derniere
    ? `<path class=${derniere ? 'g-trait' : '"g-trait g-suite"'} d="${relie(suite)}"/>`
    : '';

/** Line and dots; a dotted circle at `manque` when the last quarter, or all of them, are missing. */
export function courbe(
  places: readonly Place[],
  manque: { readonly x: number; readonly y: number },
  e: Epaisseurs,
  couleurs: Couleurs,
): string {
  const suites = troncons(places);
  const complete = typeof places.at(-1)?.y === 'number';
  const absente = complete ? '' : absence(manque.x, manque.y, couleurs);
  if (couleurs === PAR_CLASSE) {
    const seuls = suites.slice(0, -1).filter(({ length }) => length === 1);
    return [
      ...suites.map((suite, i) => suiteDePage(suite, i === suites.length - 1)),
      points(seuls.flat(), e.point || 2, couleurs),
      absente,
    ].join('');
  }
  const lignes = suites.map((suite) =>
    suite.length > 1
      ? `<polyline class="g-trait" points="${suite.map((p) => `${c(p.x)},${c(p.y)}`).join(' ')}"${peindre(couleurs, `fill="none" stroke="${couleurs.trait}" stroke-width="${e.trait}" stroke-linejoin="round" stroke-linecap="round"`)}/>`
      : '',
  );
  const fin = suites.at(-1)?.at(-1);
  const autres = suites.flatMap((suite) =>
    // A lone quarter has no line to be seen by: it keeps its dot where others have none.
    suite.filter((p) => p !== fin && (e.point > 0 || suite.length === 1)),
  );
  return [
    ...lignes,
    points(autres, e.point || 2, couleurs),
    fin ? point(fin.x, fin.y, e.fin, couleurs) : '',
    absente,
  ].join('');
}
