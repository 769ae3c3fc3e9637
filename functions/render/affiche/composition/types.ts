import type { NomSigne } from '../../signes.ts';
import type { Graisse } from '../police/inter.ts';

/** Inks of the poster, by what they say; their values are in dessin/couleurs.ts. */
export type Encre = 'encre' | 'gris' | 'bleu' | 'blanc' | 'vert' | 'brique';
export type Aplat = 'bleu' | 'fond' | 'brique' | 'alerte';

/** A run of one look inside a text. */
export interface Morceau {
  readonly t: string;
  readonly taille: number;
  readonly graisse: Graisse;
  readonly encre: Encre;
  /** Letter spacing, in em. */
  readonly approche: number;
}

/** Lengths are in pt, from the top left of the page, or of the cell that the element stands in. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Texte extends Place {
  readonly genre: 'texte';
  readonly role: 'p' | 'h1' | 'h2';
  /** From the foot of a line to the top of the next one's capitals. */
  readonly interligne: number;
  readonly morceaux: readonly Morceau[];
  readonly lien: string | null;
  /** Drawn for the eye alone: what it says is said elsewhere. */
  readonly decor?: boolean;
}

export interface Fond extends Place {
  readonly genre: 'fond';
  readonly largeur: number;
  readonly hauteur: number;
  readonly aplat: Aplat;
  readonly rayon: number;
}

/** A drawn sign, that repeats the words beside it. */
export interface Signe extends Place {
  readonly genre: 'signe';
  readonly signe: NomSigne;
  readonly taille: number;
  readonly encre: Encre;
}

export interface Dessin extends Place {
  readonly genre: 'image';
  readonly largeur: number;
  readonly hauteur: number;
  readonly svg: string;
  readonly alt: string;
  readonly lien: string | null;
}

/** The results: a real table, for those who hear it. */
export interface Grille extends Place {
  readonly genre: 'tableau';
  readonly colonnes: readonly number[];
  readonly gouttiere: number;
  /** Height of each line, the header first. */
  readonly hauteurs: readonly number[];
  /** Elements of each cell, by line; the first line is the header. */
  readonly lignes: readonly (readonly (readonly Element[])[])[];
}

export type Element = Texte | Fond | Signe | Dessin | Grille;

/** Elements in reading order, and how tall they stand together. */
export interface Bloc {
  readonly elements: readonly Element[];
  readonly hauteur: number;
}
