import type { Cadre } from './echelle.ts';
import { groupeTextes, largeurTexte, texte } from './texte.ts';
import type { Couleurs } from './types.ts';

const POLICE_CIBLE = 14;
const POLICE_VALEUR = 15;
const LIGNE = 20;
/** Same right margin for all charts of a page, unless a label is longer: their lines end one under the other. */
const MARGE_DROITE = 132;

/** What is written beside the target line and the last figure; null for nothing. */
export interface Etiquettes {
  readonly cible: string | null;
  readonly valeur: string | null;
}

/** Heights of what the labels name; null where it is not drawn, and the label with it. */
export interface Hauteurs {
  readonly cible: number | null;
  readonly valeur: number | null;
}

const largeurCible = (mots: Etiquettes): number => largeurTexte(mots.cible ?? '', POLICE_CIBLE);
const largeurValeur = (mots: Etiquettes): number => largeurTexte(mots.valeur ?? '', POLICE_VALEUR);

function groupeCible(contenu: string, couleurs: Couleurs): string {
  return groupeTextes({ police: POLICE_CIBLE, fill: couleurs.cible, classe: 'g-texte-cible' }, contenu);
}

function groupeValeur(contenu: string, couleurs: Couleurs): string {
  const style = { police: POLICE_VALEUR, fill: couleurs.trait, classe: 'g-texte-valeur', gras: true };
  return groupeTextes(style, contenu);
}

/** Right margin that holds both labels. */
export function margeEtiquettes(mots: Etiquettes): number {
  return Math.max(MARGE_DROITE, Math.ceil(Math.max(largeurCible(mots), largeurValeur(mots))) + 16);
}

/** Two labels at the same height would print one over the other: each moves to its own side. */
function separate({ cible, valeur }: Hauteurs, cadre: Cadre): Hauteurs {
  if (cible === null || valeur === null || Math.abs(cible - valeur) >= LIGNE) return { cible, valeur };
  const demi = (valeur > cible ? LIGNE : -LIGNE) / 2;
  const bord = LIGNE / 2;
  const milieu = Math.min(Math.max((cible + valeur) / 2, cadre.haut + bord), cadre.bas - bord);
  return { cible: milieu - demi, valeur: milieu + demi };
}

/** Labels at the right of the drawing, each at the height of what it names. */
export function etiquettesLaterales(mots: Etiquettes, y: Hauteurs, cadre: Cadre, couleurs: Couleurs): string {
  const place = separate(y, cadre);
  const x = cadre.droite + 12;
  const write = (mot: string | null, hauteur: number | null): string =>
    mot === null || hauteur === null ? '' : texte(x, hauteur + 5, mot, 'start', couleurs);
  return (
    groupeCible(write(mots.cible, place.cible), couleurs) +
    groupeValeur(write(mots.valeur, place.valeur), couleurs)
  );
}

/** Rows that the labels take above the drawing: one when both fit side by side. */
function rangs(mots: Etiquettes, width: number): number {
  if (mots.cible === null && mots.valeur === null) return 0;
  return largeurCible(mots) + largeurValeur(mots) + LIGNE > width ? 2 : 1;
}

/** Height of the labels above the drawing. */
export function hauteurEtiquettes(mots: Etiquettes, width: number): number {
  return rangs(mots, width) * LIGNE + 10;
}

/** Labels above the drawing, target at the left, figure at the right where the line ends. */
export function etiquettesHautes(mots: Etiquettes, width: number, couleurs: Couleurs): string {
  const base = LIGNE - 5;
  const cible = mots.cible === null ? '' : texte(0, base, mots.cible, 'start', couleurs);
  const valeur =
    mots.valeur === null
      ? ''
      : texte(width, base + (rangs(mots, width) - 1) * LIGNE, mots.valeur, 'end', couleurs);
  return groupeCible(cible, couleurs) + groupeValeur(valeur, couleurs);
}
