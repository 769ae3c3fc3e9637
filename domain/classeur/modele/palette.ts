import type { BorderStyle, CellStyle, Color, FillStyle } from 'hucre';

/** Sober blue of State documents, without any State logo; the other tones answer to it in a print as on a screen. */
export const COULEURS = {
  bleu: '000091',
  bleuPale: 'F0F0FB',
  blanc: 'FFFFFF',
  encre: '161616',
  mention: '5A5A5A',
  filet: 'C9C9D6',
  barre: 'A9B4F5',
  /** What the site types. */
  saisie: 'FFFAE3',
  /** Prefilled or computed: locked. */
  verrou: 'F1F1F4',
  /** Does not apply to this line. */
  sansObjet: 'DADAE0',
  vert: '18753C',
  vertPale: 'DDF6E1',
  rouge: 'B10000',
  rougePale: 'FFE3E3',
  orange: '8A3B00',
  orangePale: 'FFE0BD',
} as const;

export const POLICE = 'Arial';

export const couleur = (rgb: string): Color => ({ rgb });

/** A plain fill. Both colours are written: Excel reads the second one in conditional formats, the first elsewhere. */
export const fond = (rgb: string): FillStyle => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: couleur(rgb),
  bgColor: couleur(rgb),
});

const trait = { style: 'thin', color: couleur(COULEURS.filet) } as const;
export const CADRE: BorderStyle = { top: trait, right: trait, bottom: trait, left: trait };

/** Style of a cell of text outside the tables. */
export function styleTexte(
  taille: number,
  rgb: string = COULEURS.encre,
  plus: { gras?: boolean; fond?: string; retour?: boolean; retrait?: number } = {},
): CellStyle {
  return {
    font: { name: POLICE, size: taille, bold: plus.gras === true, color: couleur(rgb) },
    alignment: {
      vertical: 'center',
      wrapText: plus.retour === true,
      horizontal: 'left',
      indent: plus.retrait ?? 0,
    },
    protection: { locked: true },
    ...(plus.fond === undefined ? {} : { fill: fond(plus.fond) }),
  };
}

/** Header of a table. */
export const STYLE_ENTETE: CellStyle = {
  font: { name: POLICE, size: 10, bold: true, color: couleur(COULEURS.blanc) },
  fill: fond(COULEURS.bleu),
  border: CADRE,
  alignment: { vertical: 'center', wrapText: true, horizontal: 'left', indent: 1 },
  protection: { locked: true },
};

export type Role = 'saisie' | 'verrou' | 'sans-objet';

const FOND_ROLE: Readonly<Record<Role, FillStyle>> = {
  saisie: fond(COULEURS.saisie),
  verrou: fond(COULEURS.verrou),
  // A hatching says « not for this line » even on a black and white print.
  'sans-objet': {
    type: 'pattern',
    pattern: 'lightUp',
    fgColor: couleur('9C9CA8'),
    bgColor: couleur(COULEURS.sansObjet),
  },
};

/** Style of a cell of a table: only what the site types is unlocked, and it looks so. */
export function styleCellule(
  role: Role,
  plus: { format?: string; droite?: boolean; gras?: boolean; taille?: number } = {},
): CellStyle {
  return {
    font: {
      name: POLICE,
      size: plus.taille ?? 10,
      bold: plus.gras === true,
      color: couleur(role === 'saisie' ? COULEURS.encre : '3A3A3A'),
    },
    fill: FOND_ROLE[role],
    border: CADRE,
    alignment: {
      vertical: 'center',
      wrapText: plus.droite !== true,
      horizontal: plus.droite === true ? 'right' : 'left',
      // LibreOffice drops the indent of some right-aligned cells and not of others: none has one.
      indent: plus.droite === true ? 0 : 1,
    },
    protection: { locked: role !== 'saisie' },
    ...(plus.format === undefined ? {} : { numFmt: plus.format }),
  };
}

/** Styles that a condition puts on a cell. The words of `Situation` say the same, for who does not see colours. */
export const CONDITIONS = {
  bon: { font: { bold: true, color: couleur(COULEURS.vert) }, fill: fond(COULEURS.vertPale) },
  manque: { font: { bold: true, color: couleur(COULEURS.orange) }, fill: fond(COULEURS.orangePale) },
  faux: { font: { bold: true, color: couleur(COULEURS.rouge) }, fill: fond(COULEURS.rougePale) },
} as const satisfies Record<string, CellStyle>;
