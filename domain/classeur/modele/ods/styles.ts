import type { BorderSide, CellStyle, FillStyle } from 'hucre';
import { dataStyle, parseFormat } from './formats.ts';
import { element } from './xml.ts';
import type { Xml } from './xml.ts';

/** A condition of a cell: its formula, the style that it gives, the cell that its formula is written for. */
export interface ConditionOds {
  readonly condition: string;
  readonly base: string;
  readonly style: CellStyle;
}

const EPAISSEURS: Readonly<Record<string, string>> = { thin: '0.75pt', medium: '1.75pt' };
const COTES = ['top', 'right', 'bottom', 'left'] as const;
/** Air above and under what a framed cell says: its row is as high as its text, and no more. */
const AIR = '0.1cm';
/** A step of indent of Excel. */
const RETRAIT_CM = 0.3;

const traitOf = (cote: BorderSide | undefined): string | null =>
  cote === undefined ? null : `${EPAISSEURS[cote.style] ?? '0.75pt'} solid #${cote.color?.rgb ?? '000000'}`;

/** ODF has no hatching of cells: their ground is then the colour under it. */
function fondOf(fond: FillStyle | undefined): string | null {
  if (fond?.type !== 'pattern') return null;
  const couleur = (fond.pattern === 'solid' ? fond.fgColor : fond.bgColor)?.rgb;
  return couleur === undefined ? null : `#${couleur}`;
}

/** What a style says of the cell, of its paragraph and of its letters. */
function propertiesOf({ font, fill, border, alignment, protection }: CellStyle): readonly Xml[] {
  const aligne = alignment?.horizontal;
  const cellule = {
    'fo:background-color': fondOf(fill),
    ...Object.fromEntries(COTES.map((cote) => [`fo:border-${cote}`, traitOf(border?.[cote])])),
    'fo:padding-top': border === undefined ? null : AIR,
    'fo:padding-bottom': border === undefined ? null : AIR,
    'style:vertical-align': alignment?.vertical === 'center' ? 'middle' : null,
    'style:text-align-source': aligne === undefined ? null : 'fix',
    'fo:wrap-option': alignment?.wrapText ? 'wrap' : null,
    'style:cell-protect': protection === undefined ? null : protection.locked ? 'protected' : 'none',
  };
  const paragraphe = {
    'fo:text-align':
      aligne === undefined ? null : aligne === 'center' ? 'center' : aligne === 'right' ? 'end' : 'start',
    'fo:margin-left': alignment?.indent ? `${(alignment.indent * RETRAIT_CM).toFixed(2)}cm` : null,
  };
  const lettres = {
    'fo:font-family': font?.name,
    'fo:font-size': font?.size === undefined ? null : `${font.size}pt`,
    'fo:font-weight': font?.bold ? 'bold' : null,
    'fo:color': font?.color?.rgb === undefined ? null : `#${font.color.rgb}`,
    'style:text-underline-style': font?.underline ? 'solid' : null,
  };
  return [
    element('style:table-cell-properties', cellule),
    element('style:paragraph-properties', paragraphe),
    element('style:text-properties', lettres),
  ];
}

/** The styles of a document, each written once: those of `content.xml`, and those that conditions give, of `styles.xml`. */
export class Styles {
  readonly #automatiques = new Map<string, { readonly nom: string; readonly xml: Xml }>();
  readonly #communs = new Map<string, { readonly nom: string; readonly xml: Xml }>();
  readonly #formats = new Map<string, { readonly nom: string; readonly xml: Xml }>();

  #keep(
    ou: Map<string, { readonly nom: string; readonly xml: Xml }>,
    prefixe: string,
    cle: string,
    make: (nom: string) => Xml,
  ): string {
    const connu = ou.get(cle);
    if (connu) return connu.nom;
    const nom = `${prefixe}${ou.size + 1}`;
    ou.set(cle, { nom, xml: make(nom) });
    return nom;
  }

  #formatOf(code: string | undefined): string | null {
    const format = parseFormat(code);
    if (format === null || code === undefined) return null;
    return this.#keep(this.#formats, 'nombre', code, (nom) => dataStyle(nom, format));
  }

  /** Name of the style of a cell, with the conditions that may change it: the first that holds does. */
  cellule(style: CellStyle, conditions: readonly ConditionOds[]): string {
    return this.#keep(this.#automatiques, 'style', JSON.stringify([style, conditions]), (nom) => {
      const renvois = conditions.map(({ condition, base, style: donne }) =>
        element('style:map', {
          'style:condition': condition,
          'style:apply-style-name': this.#commun(donne),
          'style:base-cell-address': base,
        }),
      );
      return element(
        'style:style',
        {
          'style:name': nom,
          'style:family': 'table-cell',
          'style:parent-style-name': 'Default',
          'style:data-style-name': this.#formatOf(style.numFmt),
        },
        propertiesOf(style),
        renvois,
      );
    });
  }

  #commun(style: CellStyle): string {
    return this.#keep(this.#communs, 'condition', JSON.stringify(style), (nom) =>
      element(
        'style:style',
        { 'style:name': nom, 'style:family': 'table-cell', 'style:parent-style-name': 'Default' },
        propertiesOf(style),
      ),
    );
  }

  colonne(largeur: string): string {
    return this.#keep(this.#automatiques, 'style', `colonne ${largeur}`, (nom) =>
      element(
        'style:style',
        { 'style:name': nom, 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': largeur }),
      ),
    );
  }

  /** @param libre whether the row grows with what is typed in it */
  ligne(hauteur: string, libre: boolean): string {
    return this.#keep(this.#automatiques, 'style', `ligne ${hauteur} ${libre}`, (nom) =>
      element(
        'style:style',
        { 'style:name': nom, 'style:family': 'table-row' },
        element('style:table-row-properties', {
          'style:row-height': hauteur,
          'style:use-optimal-row-height': libre,
        }),
      ),
    );
  }

  feuille(page: string, onglet: string): string {
    return this.#keep(this.#automatiques, 'style', `feuille ${page} ${onglet}`, (nom) =>
      element(
        'style:style',
        { 'style:name': nom, 'style:family': 'table', 'style:master-page-name': page },
        element('style:table-properties', { 'table:display': true, 'table:tab-color': `#${onglet}` }),
      ),
    );
  }

  /** Number formats first: the styles name them. */
  automatiques(): readonly Xml[] {
    return [...this.#formats.values(), ...this.#automatiques.values()].map(({ xml }) => xml);
  }

  communs(): readonly Xml[] {
    return [...this.#communs.values()].map(({ xml }) => xml);
  }
}
