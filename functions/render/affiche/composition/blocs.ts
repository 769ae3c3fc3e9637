import type { Graisse } from '../police/inter.ts';
import { CAPITALE } from '../police/inter.ts';
import { abreger, assouplir, compterLignes, couperEnLignes } from '../police/mesure.ts';
import type { Bloc, Element, Encre, Texte } from './types.ts';

/** Look of a text; sizes in pt, `interligne` from baseline to baseline and `approche` in em. */
export interface Style {
  readonly taille: number;
  readonly graisse: Graisse;
  readonly encre: Encre;
  readonly interligne?: number;
  readonly approche?: number;
}

const INTERLIGNE = 1.24;

/** Height of some lines, from the top of the capitals to the last baseline. */
export function hauteurLignes(nombre: number, { taille, interligne = INTERLIGNE }: Style): number {
  return nombre === 0 ? 0 : taille * (CAPITALE + (nombre - 1) * interligne);
}

export interface OptionsTexte {
  readonly role?: Texte['role'];
  /** Lines to keep; all of them when absent. */
  readonly lignes?: number | null;
  readonly lien?: string | null;
}

/** A text in a column, its top left at the origin. */
export function texte(contenu: string, style: Style, largeur: number, options: OptionsTexte = {}): Bloc {
  const { role = 'p', lignes: max = null, lien = null } = options;
  const souple = assouplir(contenu, style, largeur);
  const lignes = couperEnLignes(max === null ? souple : abreger(souple, style, largeur, max), style, largeur);
  const { taille, graisse, encre, approche = 0, interligne = INTERLIGNE } = style;
  return {
    hauteur: hauteurLignes(lignes.length, style),
    elements: [
      {
        genre: 'texte',
        role,
        x: 0,
        y: 0,
        interligne: taille * (interligne - CAPITALE),
        morceaux: [{ t: joindre(lignes), taille, graisse, encre, approche }],
        lien,
      },
    ],
  };
}

const AUCUN: readonly Element[] = [];

/** The height of `texte`, with nothing to draw: sizes are tried on it. */
export function gabarit(contenu: string, style: Style, largeur: number, options: OptionsTexte = {}): Bloc {
  const lignes = compterLignes(contenu, style, largeur, options.lignes ?? null);
  return { hauteur: hauteurLignes(lignes, style), elements: AUCUN };
}

/**
 * Lines are broken here and not by the compiler: what was computed is what is drawn. Zero-width spaces have done their
 * work, and would hide the letter before them from those who copy the text.
 */
const joindre = (lignes: readonly string[]): string =>
  lignes
    .map((l) => l.replace(/\n$/, ''))
    .join('\n')
    .replaceAll('\u200b', '');

/** The same block elsewhere; a block that is only tried has nothing to move. */
export function poser(bloc: Bloc, x: number, y: number): Bloc {
  const { elements, hauteur } = bloc;
  if (elements.length === 0 || (x === 0 && y === 0)) return bloc;
  return { hauteur, elements: elements.map((e): Element => ({ ...e, x: e.x + x, y: e.y + y })) };
}

/** Blocks one under the other; each says the space above it, which the first one does not get. */
export function empiler(blocs: readonly { readonly bloc: Bloc; readonly avant: number }[]): Bloc {
  let y = 0;
  let elements = AUCUN;
  for (const { bloc, avant } of blocs) {
    if (bloc.hauteur <= 0) continue;
    if (y > 0) y += avant;
    if (bloc.elements.length > 0) elements = [...elements, ...poser(bloc, 0, y).elements];
    y += bloc.hauteur;
  }
  return { elements, hauteur: y };
}

/** Blocks beside each other at given abscissas, their middles on one line. */
export function aligner(blocs: readonly { readonly bloc: Bloc; readonly x: number }[]): Bloc {
  let hauteur = 0;
  for (const { bloc } of blocs) hauteur = Math.max(hauteur, bloc.hauteur);
  const elements = blocs.flatMap(({ bloc, x }) => poser(bloc, x, (hauteur - bloc.hauteur) / 2).elements);
  return { hauteur, elements };
}

/** A sign as a block. */
export function signe(
  quoi: Extract<Element, { genre: 'signe' }>['signe'],
  taille: number,
  encre: Encre,
): Bloc {
  return { hauteur: taille, elements: [{ genre: 'signe', signe: quoi, taille, encre, x: 0, y: 0 }] };
}

export const VIDE: Bloc = { elements: [], hauteur: 0 };
