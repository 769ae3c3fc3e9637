import { PAR_CLASSE } from './types.ts';
import type { Couleurs } from './types.ts';
import { coord as c, escapeXml } from './xml.ts';

export type Ancre = 'start' | 'middle' | 'end';

/** Paint and size that texts of a kind share. */
export interface StyleTexte {
  readonly police: number;
  readonly fill: string;
  readonly classe: string;
  readonly gras?: boolean;
  /** Where each text of the group is held by its `x`; its start when absent. */
  readonly ancre?: Ancre;
}

/** A text, its baseline at `y`; inside `groupeTextes` for its paint. In a page, HTML asks no quotes around a number. */
export function texte(x: number, y: number, mot: string, ancre: Ancre, couleurs: Couleurs): string {
  const bord = ancre === 'start' ? '' : ` text-anchor="${ancre}"`;
  return couleurs === PAR_CLASSE
    ? `<text x=${c(x)} y=${c(y)}${bord}>${escapeXml(mot)}</text>`
    : `<text x="${c(x)}" y="${c(y)}"${bord}>${escapeXml(mot)}</text>`;
}

/** Texts of a kind; with an empty paint (`PAR_CLASSE`), the page's style sheet gives their size, their weight and their side. */
export function groupeTextes(style: StyleTexte, contenu: string): string {
  if (contenu === '') return '';
  if (style.fill === '') {
    const classe = ` class=${style.ancre === undefined ? style.classe : `g-${style.ancre}`}`;
    // The style sheet has the whole style of each class. A text alone needs no group.
    return contenu.lastIndexOf('<text') === 0
      ? `<text${classe}${contenu.slice(5)}`
      : `<g${classe}>${contenu}</g>`;
  }
  const gras = style.gras ? ' font-weight="700"' : '';
  const ancre = style.ancre === undefined ? '' : ` text-anchor="${style.ancre}"`;
  return `<g class="${style.classe}" font-size="${style.police}"${gras} fill="${style.fill}"${ancre}>${contenu}</g>`;
}

const ETROITS = "ilj.,;:!'’|\u202f";

/**
 * Width that a text takes, in px, on the safe side: the fonts of the reader's machine are not known here, and a label must
 * never leave its margin.
 */
export function largeurTexte(mot: string, police: number): number {
  let cadratins = 0;
  for (const signe of mot)
    cadratins += ETROITS.includes(signe) ? 0.32 : signe === ' ' || signe === '\u00a0' ? 0.34 : 0.62;
  return cadratins * police;
}

/** A text cut between its words into lines that take at most `largeur` px; a word that is longer keeps a line of its own. */
export function couperLignes(mots: string, police: number, largeur: number): readonly string[] {
  const lignes: string[] = [];
  for (const mot of mots.split(/ +/)) {
    const suite = `${lignes.at(-1) ?? ''} ${mot}`.trim();
    if (lignes.length > 0 && largeurTexte(suite, police) <= largeur) lignes[lignes.length - 1] = suite;
    else lignes.push(mot);
  }
  return lignes;
}
