import type { CelluleBrute, FormatNombre } from '../../../../domain/classeur/lecture/index.ts';
import { readCelluleOds } from '../../../../domain/classeur/lire/ods/valeur.ts';
import type { Ecrite } from '../etat.ts';
import { closeBalise, openBalise, withAttributs } from '../xml/edition.ts';
import type { CelluleOds } from './plan-types.ts';
import { ATTRIBUTS_VALEUR, renderValeur } from './valeur.ts';

/** What becomes of a cell: another value, or a formula whose stored result is no longer true. */
export type Sort = Ecrite | 'perimee';

const SANS_VALEUR: Readonly<Record<string, string | null>> = Object.fromEntries(
  ATTRIBUTS_VALEUR.map((nom) => [nom, null]),
);
const SANS_FORMULE = {
  'table:formula': null,
  'table:number-matrix-columns-spanned': null,
  'table:number-matrix-rows-spanned': null,
};
const FOIS = 'table:number-columns-repeated';

/** Number of repetitions as an attribute; none for one. */
export const fois = (n: number): string | null => (n === 1 ? null : String(n));

function assemble(balise: string, nom: string, contenu: string): string {
  return contenu === '' ? closeBalise(balise) : `${openBalise(balise)}${contenu}</${nom}>`;
}

const attributsOf = (
  sort: Sort,
  format: FormatNombre,
): { readonly attributs: Readonly<Record<string, string | null>>; readonly contenu: string } => {
  if (sort === 'perimee') return { attributs: {}, contenu: '' };
  if (sort.formule === undefined) {
    const { attributs, contenu } = renderValeur(sort.valeur, format);
    return { attributs: { ...SANS_FORMULE, ...attributs }, contenu };
  }
  const formule = sort.formule.startsWith('=') ? `of:${sort.formule}` : sort.formule;
  return { attributs: { ...SANS_FORMULE, 'table:formula': formule }, contenu: '' };
};

/** A written cell as the reader of the file gives it. */
export function readSort(ecrite: Ecrite, format: FormatNombre): CelluleBrute {
  const { attributs } = attributsOf(ecrite, format);
  const dits = Object.entries(attributs).flatMap(([nom, valeur]) => (valeur === null ? [] : [[nom, valeur]]));
  const texte = typeof ecrite.valeur === 'string' ? ecrite.valeur : '';
  return readCelluleOds(Object.fromEntries(dits) as Record<string, string>, texte, () => format);
}

/** One cell of the file with what becomes of it: its style, its validation, its notes and drawings stay. */
export function renderSort(texte: string, cellule: CelluleOds, sort: Sort, format: FormatNombre): string {
  const { balise, gardes } = cellule;
  const { attributs, contenu } = attributsOf(sort, format);
  const ouverture = withAttributs(texte.slice(balise.debut, balise.fin), {
    ...SANS_VALEUR,
    ...attributs,
    [FOIS]: null,
  });
  const garde = gardes.map(({ debut, fin }) => texte.slice(debut, fin)).join('');
  return assemble(ouverture, balise.nom, garde + contenu);
}

/** A cell that the file does not have. */
export function renderNeuve(sort: Sort, format: FormatNombre): string {
  const { attributs, contenu } = attributsOf(sort, format);
  return assemble(withAttributs('<table:table-cell/>', attributs), 'table:table-cell', contenu);
}

/** The same cell, standing for another number of columns. */
export function repeatCellule(texte: string, { balise, fin }: CelluleOds, nombre: number): string {
  if (nombre === 0) return '';
  const ouverture = withAttributs(texte.slice(balise.debut, balise.fin), { [FOIS]: fois(nombre) });
  return ouverture + texte.slice(balise.fin, fin);
}
