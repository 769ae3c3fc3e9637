import { formatMesure, formatNombre } from '../../nombre/index.ts';
import { formatHeure } from './affichage.ts';
import type { CelluleBrute } from './brut.ts';
import { countDecimales, roundTableur, shiftDecimal } from './decimal.ts';
import { explainMinutes, readDuree, readHeure } from './duree.ts';
import type { Lu } from './lu.ts';
import { ambigue, ambigueAvec, illisible, interpretee, SANS_RESULTAT, sure, VIDE, withUnite } from './lu.ts';
import { ATTENDU_NOMBRE, readNombre } from './nombre.ts';
import { readUnite } from './unites.ts';

/** What a figure is read against. `unite` is null when neither the catalogue nor the line says it. */
export interface UniteMesure {
  readonly unite: string | null;
  /** Ordinary values are under 1 %: 0,17 then reads as 0,17 % and not as 17 %. */
  readonly tauxFaible: boolean;
}

const ATTENDU_ERREUR = 'un nombre, à la place de l’erreur de calcul';
const ATTENDU_PAS_DATE =
  'un nombre : le tableur a changé en date ce qui a été tapé (« 3/4 », par exemple) ; remettez la cellule au format Nombre, puis tapez le nombre avec une virgule';
const percent = (x: number): string => formatMesure(x, '%');

/** A number of points typed without the sign: under 1 it may be a share (0,63 for 63 %) as well as points (0,63 %). */
function pointsOuPart(x: number, tauxFaible: boolean): Lu<number> {
  return x > 0 && x <= 1 && !tauxFaible ? ambigue(percent(x), percent(shiftDecimal(x, 2))) : sure(x);
}

/**
 * A number in a cell with Excel's percent format: 0,63 shows 63 %, and 1,02 shows 102 %, which is what is read. Beyond ten times the
 * whole, points were typed by a program that does not know the format (63 shows 6 300 %): only 63 % can be meant, and it is said.
 */
const PART_MAX = 10;
function readPourcentNatif(x: number, cellule: CelluleBrute): Lu<number> {
  const montre = shiftDecimal(x, 2);
  if (x <= PART_MAX || x > 100 || cellule.calculee) return sure(montre);
  return interpretee(x, `${percent(x)}, alors que la cellule affiche ${percent(montre)}`);
}

/**
 * A rate that is ordinarily under 1 %, in a cell that is no percent one: « 0,17 % » typed with its sign is stored 0,0017 there, and
 * so is a rate of 17 for a million.
 */
function tauxOuSigne(x: number, { formule }: CelluleBrute): Lu<number> {
  return x > 0 && x < 0.01 && !formule ? ambigue(percent(x), percent(shiftDecimal(x, 2))) : sure(x);
}

/** Serial numbers of the days of this century: what a spreadsheet puts in the place of « 3/4 », typed in a cell that hides it. */
const SERIES = { min: 36_526, max: 73_050 };
const isSerieDate = (x: number): boolean => Number.isInteger(x) && x >= SERIES.min && x <= SERIES.max;

const MINUTE = 1 / 1440;
/** A figure that is typed has few decimals: with more, a whole number of minutes in a day is an hour that was typed (« 1:15 »). */
const DECIMALES_TAPEES = 6;
function isHeureCachee(x: number, { formule }: CelluleBrute): boolean {
  const minutes = x / MINUTE;
  return (
    !formule &&
    x > 0 &&
    x < 1 &&
    countDecimales(x) > DECIMALES_TAPEES &&
    Math.abs(minutes - Math.round(minutes)) < 1e-6
  );
}

/** A figure in a cell whose format shows nothing of what it was when it was typed. */
function readCachee(x: number, cellule: CelluleBrute, unite: string): Lu<number> | null {
  if (isSerieDate(x)) return illisible(ATTENDU_PAS_DATE);
  if (unite === '%' || !isHeureCachee(x, cellule)) return null;
  return ambigueAvec(
    'Tapez le chiffre dans l’unité de la ligne, par exemple 75 pour 1 h 15 dans une ligne en minutes.',
    `${formatNombre(x, 4)} ${unite}`,
    `une heure, ${formatHeure(x, 'hm')}`,
  );
}

function withMinutes(lu: Lu<number>, unite: string | null): Lu<number> {
  if (lu.valeur === null || unite !== 'minutes') return lu;
  const compris = explainMinutes(lu.valeur);
  return compris === null ? lu : { ...lu, lecture: { etat: 'interpretee', compris } };
}

/** A unit that the number format writes after the figure (`0" semaines"`), as if it was typed; null when it writes none that is known. */
const uniteMontree = ({ format }: CelluleBrute): string | null =>
  format.genre === 'pourcentage' ? '%' : readUnite(format.suffixe);

function readMesureNombre(
  brut: number,
  cellule: CelluleBrute,
  { unite, tauxFaible }: UniteMesure,
): Lu<number> {
  const x = roundTableur(brut);
  const { format } = cellule;
  if (!Number.isFinite(x)) return illisible(ATTENDU_NOMBRE);
  if (format.genre === 'date') return illisible(ATTENDU_PAS_DATE);
  if (format.genre === 'heure') {
    const duree = readHeure(x);
    return unite === 'minutes' ? duree : withUnite(duree, 'minutes');
  }
  const cachee = unite === null || unite === 'nombre' ? null : readCachee(x, cellule, unite);
  if (cachee !== null) return cachee;
  const montree = uniteMontree(cellule);
  const valeur = format.genre === 'pourcentage' ? shiftDecimal(x, 2) : x;
  if (montree !== null && montree !== unite) return withUnite(sure(valeur), montree);
  if (unite !== '%') return cellule.calculee ? sure(x) : withMinutes(sure(x), unite);
  if (format.genre === 'pourcentage') return readPourcentNatif(x, cellule);
  if (tauxFaible) return tauxOuSigne(x, cellule);
  return montree === '%' ? sure(x) : pointsOuPart(x, tauxFaible);
}

function readMesureTexte(texte: string, { unite, tauxFaible }: UniteMesure): Lu<number> {
  const duree = readDuree(texte);
  if (duree !== null) return unite === 'minutes' ? duree : withUnite(duree, 'minutes');
  const lu = readNombre(texte, { entier: unite === 'nombre' });
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
 * A share without sign (0,63 in an ordinary cell) has two readings and gives none. A unit typed after the figure, or written there
 * by the number format, is kept in `uniteLue`, whatever the line's: comparing them is a rule's work. What a formula could not
 * compute is never taken for nothing.
 */
export function readMesure(cellule: CelluleBrute, attendue: UniteMesure): Lu<number> {
  const { valeur, montre } = cellule;
  switch (valeur.genre) {
    case 'vide':
      return cellule.resultat === 'absent' ? SANS_RESULTAT : VIDE;
    case 'nombre':
      if (montre === undefined) return readMesureNombre(valeur.nombre, cellule, attendue);
      return ambigueAvec(
        'Ouvrez le classeur, retapez ce chiffre, puis enregistrez.',
        `${formatNombre(valeur.nombre)}, que la cellule contient`,
        `${montre}, qu’elle affiche`,
      );
    case 'texte':
      return readMesureTexte(valeur.texte, attendue);
    case 'erreur':
      return illisible(ATTENDU_ERREUR);
    case 'date':
      return illisible(ATTENDU_PAS_DATE);
    case 'booleen':
      return illisible(ATTENDU_NOMBRE);
  }
}
