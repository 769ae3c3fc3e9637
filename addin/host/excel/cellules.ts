import type { CelluleBrute, FormatNombre, FormatOf } from '../../../domain/classeur/lecture/index.ts';
import { FORMAT_STANDARD, parseFormatExcel, refersToCells } from '../../../domain/classeur/lecture/index.ts';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import { BORNES, Grillage } from '../../../domain/classeur/lire/fichier.ts';
import type { FonctionSansResultat, ValeurBrute } from '../types.ts';
import { readFonction } from './fonctions.ts';

/** What is loaded of a range. `valueTypes` tells an error from a text that looks like one. */
export const PROPRIETES_PLAGE = 'values,formulas,numberFormat,valueTypes,rowIndex,columnIndex';

export type PlageLue = Pick<
  Excel.Range,
  'values' | 'formulas' | 'numberFormat' | 'valueTypes' | 'rowIndex' | 'columnIndex'
>;

/**
 * The formula of a cell; null when it has none. Office.js gives a text that begins with `=` in `formulas` too: a formula never
 * has itself as its value.
 */
export const formuleOf = (formule: unknown, valeur: unknown): string | null =>
  typeof formule === 'string' && formule.startsWith('=') && formule !== valeur ? formule : null;

export const valeurOf = (valeur: unknown): ValeurBrute =>
  typeof valeur === 'number' || typeof valeur === 'boolean'
    ? valeur
    : valeur === '' || valeur == null
      ? null
      : String(valeur);

function bruteOf(valeur: unknown, type: unknown): CelluleBrute['valeur'] {
  if (typeof valeur === 'number') return { genre: 'nombre', nombre: valeur };
  if (typeof valeur === 'boolean') return { genre: 'booleen', vrai: valeur };
  const texte = String(valeur ?? '');
  if (texte === '') return { genre: 'vide' };
  return type === 'Error' ? { genre: 'erreur', texte } : { genre: 'texte', texte };
}

/** Number formats by their code: a workbook has a dozen, and some thousand cells. */
const formats = new Map<string, FormatOf>();
function formatOf(code: unknown, valeur: unknown): FormatNombre {
  if (typeof code !== 'string') return FORMAT_STANDARD;
  let format = formats.get(code);
  if (format === undefined) formats.set(code, (format = parseFormatExcel(code)));
  return format(typeof valeur === 'number' ? valeur : null);
}

/**
 * A loaded range as the grid that the domain reads. A range that reaches the last row looked at is cut: it is said. A custom
 * function without a figure is an error that no cell of the workbook explains, whatever its formula refers to: it is never
 * taken for a blank, and it is put in `fonctions`.
 */
export function buildGrille(
  plage: PlageLue,
  fonctions: Omit<FonctionSansResultat, 'feuille'>[] = [],
): Grillage {
  const grille = new Grillage();
  const { values, formulas, numberFormat, valueTypes, rowIndex, columnIndex } = plage;
  values.forEach((rangee: readonly unknown[], r) =>
    rangee.forEach((valeur, c) => {
      const formule = formuleOf(formulas[r]?.[c], valeur);
      const brute = bruteOf(valeur, valueTypes[r]?.[c]);
      const [ligne, colonne] = [rowIndex + r + 1, columnIndex + c + 1];
      const fonction = formule === null ? null : readFonction(formule, brute);
      if (fonction) fonctions.push({ ...fonction, cellule: formatAdresse(ligne, colonne) });
      grille.put(ligne, colonne, {
        valeur: fonction ? { genre: 'erreur', texte: fonction.texte } : brute,
        format: formatOf(numberFormat[r]?.[c], valeur),
        formule: formule !== null,
        calculee: fonction === null && formule !== null && refersToCells(formule.slice(1)),
        // Excel has computed every formula: a 0 alone is in doubt.
        ...(formule !== null && valeur === 0 ? { source: formule } : {}),
      });
    }),
  );
  grille.tronquee ||= rowIndex + values.length >= BORNES.rangees;
  return grille;
}
