import type { Composition } from '../composition/composer.ts';
import type { Fond, Grille } from '../composition/types.ts';
import type { Feuille } from '../formats.ts';
import { APLATS, COULEURS, FILET } from './couleurs.ts';
import { renderSigne } from './signes.ts';

const mesure = (points: number): string => points.toFixed(2);

/**
 * Grounds, signs and rules of the whole page as one SVG drawing, under the words: what only the eye needs costs the compiler one
 * image instead of some forty shapes, each with a place of its own.
 */
export function renderTrame(elements: Composition, { largeur, hauteur }: Feuille): string {
  const traits = elements.map((e) => {
    if (e.genre === 'fond') return fond(e);
    if (e.genre === 'signe') return renderSigne(e, mesure(e.x), mesure(e.y));
    return e.genre === 'tableau' ? filets(e) + signes(e) : '';
  });
  const [l, h] = [mesure(largeur), mesure(hauteur)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${l}" height="${h}" viewBox="0 0 ${l} ${h}">${traits.join('')}</svg>`;
}

function fond({ x, y, largeur, hauteur, aplat, rayon }: Fond): string {
  const cotes = `x="${mesure(x)}" y="${mesure(y)}" width="${mesure(largeur)}" height="${mesure(hauteur)}"`;
  return `<rect ${cotes} rx="${mesure(rayon)}" fill="${APLATS[aplat]}"/>`;
}

/** A strong rule under the header, a light one under each line. */
function filets({ x, y, colonnes, gouttiere, hauteurs }: Grille): string {
  const largeur = colonnes.reduce((a, b) => a + b, gouttiere * (colonnes.length - 1));
  const [tete = 0, ...lignes] = hauteurs;
  let bas = y + tete;
  const trait = (epaisseur: number, couleur: string): string =>
    `<rect x="${mesure(x)}" y="${mesure(bas - epaisseur / 2)}" width="${mesure(largeur)}" height="${epaisseur}" fill="${couleur}"/>`;
  let sortie = trait(1.4, COULEURS.bleu);
  for (const hauteur of lignes) {
    bas += hauteur;
    sortie += trait(0.7, FILET);
  }
  return sortie;
}

function signes({ x, y, colonnes, gouttiere, hauteurs, lignes }: Grille): string {
  let sortie = '';
  let haut = y;
  lignes.forEach((cellules, i) => {
    let gauche = x;
    cellules.forEach((elements, j) => {
      for (const e of elements) {
        if (e.genre === 'signe') sortie += renderSigne(e, mesure(gauche + e.x), mesure(haut + e.y));
      }
      gauche += (colonnes[j] ?? 0) + gouttiere;
    });
    haut += hauteurs[i] ?? 0;
  });
  return sortie;
}
