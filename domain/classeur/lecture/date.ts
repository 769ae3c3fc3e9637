import type { DateIso } from '../../temps/trimestre.ts';
import { formatJour } from './affichage.ts';
import type { CelluleBrute } from './brut.ts';
import { ATTENDU_DATE, readDateTexte } from './date-texte.ts';
import type { Lu } from './lu.ts';
import { illisible, interpretee, SANS_RESULTAT, sure, VIDE } from './lu.ts';
import { dateOfSerie } from './serie-date.ts';

/** A bare number is taken for a date only between these years: 2021 alone is a year, not 13 July 1905. */
const ANNEES = { min: 2000, max: 2099 };

function readSerie(serie: number, cellule: CelluleBrute, systeme1904: boolean): Lu<DateIso> {
  const date = dateOfSerie(serie, systeme1904);
  if (date === null) return illisible(ATTENDU_DATE);
  if (cellule.format.genre === 'date') return sure(date);
  const annee = Number(date.slice(0, 4));
  const nue = cellule.format.genre === 'standard' || cellule.format.genre === 'nombre';
  if (!nue || !Number.isInteger(serie) || annee < ANNEES.min || annee > ANNEES.max)
    return illisible(ATTENDU_DATE);
  return interpretee(date, formatJour(date));
}

/**
 * Reads a day: an Excel serial with a date format (1900 system, or 1904 when the workbook says so), the same serial
 * shown as a bare number (`interpretee`), or a French text.
 */
export function readDate(cellule: CelluleBrute, systeme1904 = false): Lu<DateIso> {
  const { valeur } = cellule;
  switch (valeur.genre) {
    case 'vide':
      return cellule.resultat === 'absent' ? SANS_RESULTAT : VIDE;
    case 'nombre':
      return readSerie(valeur.nombre, cellule, systeme1904);
    case 'date':
    case 'texte':
      return readDateTexte(valeur.genre === 'date' ? valeur.iso : valeur.texte);
    case 'erreur':
      return illisible(ATTENDU_DATE);
    case 'booleen':
      return illisible(ATTENDU_DATE);
  }
}
