import { formatMesure } from '../../nombre/index.ts';
import { displayCellule } from './affichage.ts';
import type { CelluleBrute } from './brut.ts';
import { roundTableur, shiftDecimal } from './decimal.ts';
import { explainMinutes, readDuree } from './duree.ts';
import type { Lu } from './lu.ts';
import { ambigue, illisible, interpretee, sure, VIDE, withUnite } from './lu.ts';
import { ATTENDU_NOMBRE, readNombre } from './nombre.ts';

/** What a figure is read against. `unite` is null when neither the catalogue nor the line says it. */
export interface UniteMesure {
  readonly unite: string | null;
  /** Ordinary values are under 1 %: 0,17 then reads as 0,17 % and not as 17 %. */
  readonly tauxFaible: boolean;
}

export const ATTENDU_CALCUL =
  'le résultat du calcul : ouvrez le classeur dans Excel ou LibreOffice, puis enregistrez-le de nouveau';
const ATTENDU_PAS_DATE =
  'un nombre : le tableur a changé ce qui a été tapé en date ; remettez la cellule au format Nombre, puis tapez le nombre avec une virgule';
const percent = (x: number): string => formatMesure(x, '%');

/** A number of points typed without the sign: under 1 it may be a share (0,63 for 63 %) as well as points (0,63 %). */
function pointsOuPart(x: number, tauxFaible: boolean): Lu<number> {
  return x > 0 && x <= 1 && !tauxFaible ? ambigue(percent(x), percent(shiftDecimal(x, 2))) : sure(x);
}

/** A number in a cell with Excel's percent format: 0,63 shows 63 %. What is over 100 % by far was typed in points. */
function readPourcentNatif(x: number, cellule: CelluleBrute): Lu<number> {
  const montre = shiftDecimal(x, 2);
  if (x <= 1 || x > 100 || cellule.calculee) return sure(montre);
  return interpretee(x, `${percent(x)}, alors que la cellule affiche ${percent(montre)}`);
}

function withMinutes(lu: Lu<number>, unite: string | null): Lu<number> {
  if (lu.valeur === null || unite !== 'minutes') return lu;
  const compris = explainMinutes(lu.valeur);
  return compris === null ? lu : { ...lu, lecture: { etat: 'interpretee', compris } };
}

function readMesureNombre(brut: number, cellule: CelluleBrute, attendue: UniteMesure): Lu<number> {
  const x = roundTableur(brut);
  const { format } = cellule;
  if (!Number.isFinite(x)) return illisible(ATTENDU_NOMBRE);
  if (format.genre === 'date') return illisible(ATTENDU_PAS_DATE);
  if (format.genre === 'heure') return readMesureTexte(displayCellule(cellule) ?? '', attendue);
  const montrePourcent = format.suffixe.trim() === '%';
  if (attendue.unite !== '%') {
    if (format.genre === 'pourcentage') return withUnite(sure(shiftDecimal(x, 2)), '%');
    if (montrePourcent) return withUnite(sure(x), '%');
    return cellule.calculee ? sure(x) : withMinutes(sure(x), attendue.unite);
  }
  if (format.genre === 'pourcentage') return readPourcentNatif(x, cellule);
  return montrePourcent ? sure(x) : pointsOuPart(x, attendue.tauxFaible);
}

function readMesureTexte(texte: string, { unite, tauxFaible }: UniteMesure): Lu<number> {
  const duree = readDuree(texte);
  if (duree !== null) return unite === 'minutes' ? duree : withUnite(duree, 'minutes');
  const lu = readNombre(texte);
  if (lu.valeur === null) return lu;
  if (unite === '%' && lu.uniteLue === undefined) {
    const points = pointsOuPart(lu.valeur, tauxFaible);
    if (points.valeur === null) return points;
  }
  const pourcent = lu.uniteLue === '%' || (unite === '%' && lu.uniteLue === undefined);
  if (lu.lecture.etat === 'interpretee' && pourcent)
    return { ...lu, ...interpretee(lu.valeur, percent(lu.valeur)) };
  return withMinutes(lu, lu.uniteLue ?? unite);
}

/**
 * Reads a figure in the unit of its line, in points for a percentage (63 for 63 %): what the cell shows is what is read.
 * A share without sign (0,63 in an ordinary cell) has two readings and gives none. A unit typed after the figure is kept
 * in `uniteLue`, whatever the line's: comparing them is a rule's work. A formula on other cells without a result is
 * `vide`, since what was typed is in those cells.
 */
export function readMesure(cellule: CelluleBrute, attendue: UniteMesure): Lu<number> {
  const { valeur } = cellule;
  switch (valeur.genre) {
    case 'vide':
      return cellule.formule && !cellule.calculee ? illisible(ATTENDU_CALCUL) : VIDE;
    case 'nombre':
      return readMesureNombre(valeur.nombre, cellule, attendue);
    case 'texte':
      return readMesureTexte(valeur.texte, attendue);
    case 'erreur':
      return cellule.calculee ? VIDE : illisible(ATTENDU_NOMBRE);
    case 'date':
      return illisible(ATTENDU_PAS_DATE);
    case 'booleen':
      return illisible(ATTENDU_NOMBRE);
  }
}
