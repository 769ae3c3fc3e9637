import type { Cell } from 'hucre';
import { parseFormat, showNombre } from './formats.ts';
import { openFormula } from './adresses.ts';
import { element, paragraphes } from './xml.ts';
import type { Xml } from './xml.ts';

const JOUR = 86_400_000;
/** Serial of 1 January 1970 in the 1900 date system of Excel. */
const EPOQUE = 25_569;
const isoOf = (serie: number): string => new Date((serie - EPOQUE) * JOUR).toISOString().slice(0, 10);
const enFrancais = (iso: string): string => iso.split('-').reverse().join('/');

/** A place of the workbook, as the link of a cell: `#'Plan d''actions'.A1` for `'Plan d''actions'!A1`. */
const lienOf = (lieu: string): string => `#${lieu.replace('!', '.')}`;

function valueOf(
  valeur: Cell['value'] | undefined,
  format: string | undefined,
): { readonly attributs: Readonly<Record<string, string | number>>; readonly texte: string } | null {
  if (typeof valeur === 'number') {
    const compris = parseFormat(format);
    if (compris?.genre === 'date') {
      const iso = isoOf(valeur);
      return {
        attributs: { 'office:value-type': 'date', 'office:date-value': iso },
        texte: enFrancais(iso),
      };
    }
    const type = compris?.genre === 'pourcentage' ? 'percentage' : 'float';
    return {
      attributs: { 'office:value-type': type, 'office:value': valeur },
      texte: showNombre(valeur, compris),
    };
  }
  if (typeof valeur !== 'string') return null;
  return {
    attributs: { 'office:value-type': 'string', ...(valeur === '' ? { 'office:string-value': '' } : {}) },
    texte: valeur,
  };
}

/** A cell with its style and the name of its check. A formula keeps the result that it has now. */
export function cellOds(
  { value, formula, formulaResult, hyperlink, style }: Partial<Cell>,
  nomStyle: string | null,
  controle: string | undefined,
): Xml {
  const tenu = valueOf(formula === undefined ? value : formulaResult, style?.numFmt);
  const lieu = hyperlink?.location;
  return element(
    'table:table-cell',
    {
      'table:style-name': nomStyle,
      'table:content-validation-name': controle,
      'table:formula': formula === undefined ? null : `of:=${openFormula(formula)}`,
      ...tenu?.attributs,
    },
    ...(tenu === null || tenu.texte === ''
      ? []
      : [
          paragraphes(tenu.texte, (dedans) =>
            lieu === undefined
              ? null
              : element('text:a', { 'xlink:type': 'simple', 'xlink:href': lienOf(lieu) }, ...dedans),
          ),
        ]),
  );
}
