import { formatNombre } from '../../../domain/nombre/index.ts';
import { splitTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Cadre, Place } from './echelle.ts';
import { groupeTextes, largeurTexte, texte } from './texte.ts';
import { peindre } from './types.ts';
import type { Couleurs } from './types.ts';
import { coord as c } from './xml.ts';

const POLICE_AXE = 14;

/** « T3 2024 ». */
function formatCourt(trimestre: Trimestre): string {
  const { annee, numero } = splitTrimestre(trimestre);
  return `T${numero}\u00a0${annee}`;
}

/** All labels of quarters take the same room: figures are as wide as each other. */
const LARGEUR_MOT = largeurTexte('T4 2026', POLICE_AXE);

/** Labels of the quarters: the last one always, and as many before it as fit without touching. */
export function axeTemps(places: readonly Place[], y: number, width: number, couleurs: Couleurs): string {
  const pas = places.length > 1 ? (places[1]?.x ?? 0) - (places[0]?.x ?? 0) : width;
  const saut = Math.max(1, Math.ceil((LARGEUR_MOT + 14) / pas));
  const mots = places
    .filter((_, i) => (places.length - 1 - i) % saut === 0)
    .map(({ point, x }) => {
      const demi = LARGEUR_MOT / 2;
      return texte(
        Math.min(Math.max(x, demi), width - demi),
        y,
        formatCourt(point.trimestre),
        'start',
        couleurs,
      );
    });
  return groupeTextes(
    { police: POLICE_AXE, fill: couleurs.texte, classe: 'g-texte', ancre: 'middle' },
    mots.join(''),
  );
}

/** Light lines at round figures, with their figures at the left. */
export function axeValeurs(
  ticks: readonly number[],
  y: (valeur: number) => number,
  cadre: Cadre,
  couleurs: Couleurs,
): string {
  const d = ticks.map((tick) => `M${c(cadre.gauche)} ${Math.round(y(tick))}H${c(cadre.droite)}`).join('');
  const mots = ticks.map((tick) =>
    texte(cadre.gauche - 8, y(tick) + 5, formatNombre(tick), 'start', couleurs),
  );
  return (
    `<path class="g-axe" d="${d}"${peindre(couleurs, `stroke="${couleurs.axe}"`)}/>` +
    groupeTextes({ police: POLICE_AXE, fill: couleurs.texte, classe: 'g-texte', ancre: 'end' }, mots.join(''))
  );
}

/** Room that the figures of the vertical axis take. */
export function largeurAxe(ticks: readonly number[]): number {
  return Math.ceil(Math.max(...ticks.map((tick) => largeurTexte(formatNombre(tick), POLICE_AXE)), 8)) + 10;
}
