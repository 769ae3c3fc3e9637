import { FINE } from '../../nombre/index.ts';
import type { CelluleBrute, FormatNombre } from './brut.ts';
import { CHIFFRES_TABLEUR, roundTableur, shiftDecimal } from './decimal.ts';
import { cleanEspaces } from './espaces.ts';
import { dateOfSerie } from './serie-date.ts';

const deux = (n: number): string => String(n).padStart(2, '0');
const LU_MAX = 300;

/** Decimals of a number that a spreadsheet knows: it keeps fifteen digits, and those after them would be invented. */
const countConnues = (x: number): number =>
  Math.max(0, CHIFFRES_TABLEUR - String(Math.trunc(Math.abs(x))).length);

/** A number in French: comma, at most `max` decimals and at least `min`, narrow no-break spaces when `milliers`. */
export function formatChiffres(x: number, min = 0, max = 10, milliers = true): string {
  const fixe = Math.abs(x) >= 1e21 ? String(x) : roundTableur(x).toFixed(Math.min(max, countConnues(x), 20));
  const [entiers = '0', decimales = ''] = fixe.split('.');
  const utiles = decimales.slice(0, min).padEnd(min, '0') + decimales.slice(min).replace(/0+$/u, '');
  const groupes = milliers ? entiers.replace(/\B(?=(\d{3})+$)/gu, FINE) : entiers;
  const signe = /^-0+$/u.test(entiers) && !/[1-9]/u.test(utiles) ? groupes.replace('-', '') : groupes;
  return utiles === '' ? signe : `${signe},${utiles}`;
}

/** `2021-01-15` gives `15/01/2021`. */
export function formatJour(iso: string): string {
  const [annee = '', mois = '', jour = ''] = iso.slice(0, 10).split('-');
  return `${jour}/${mois}/${annee}`;
}

/** A share of a day as a clock shows it: `01:15`. @param horloge what is shown of hours, minutes and seconds: `hms`, `hm`, `ms` */
export function formatHeure(jours: number, horloge: string): string {
  const secondes = Math.round(jours * 86_400);
  const heures = Math.floor(secondes / 3600);
  const minutes = Math.floor(secondes / 60) % 60;
  if (!horloge.includes('h')) return `${deux(Math.floor(secondes / 60))}:${deux(secondes % 60)}`;
  return `${deux(heures)}:${deux(minutes)}${horloge.includes('s') ? `:${deux(secondes % 60)}` : ''}`;
}

/** Decimals of a figure that was typed: all of them are shown, whatever the format hides. */
const DECIMALES_MAX = 10;

/** A number as its format shows it, in French; with all its decimals when it was typed, since a message must quote what was. */
function displayNombre(x: number, format: FormatNombre, tape: boolean, systeme1904 = false): string {
  const { decimalesMin: min, milliers } = format;
  const max = tape ? DECIMALES_MAX : format.decimalesMax;
  if (format.genre === 'date') {
    const jour = dateOfSerie(x, systeme1904);
    return jour === null ? formatChiffres(x, 0, 10, false) : formatJour(jour);
  }
  if (format.genre === 'heure') return formatHeure(x, format.horloge);
  if (format.genre === 'pourcentage') {
    return `${formatChiffres(shiftDecimal(roundTableur(x), 2), min, max, milliers)}${FINE}%`;
  }
  if (format.genre !== 'nombre') return formatChiffres(x, 0, 10, false);
  const suffixe = format.suffixe.replace(/^\s+(?=%)/u, FINE);
  return `${format.prefixe}${formatChiffres(x, min, max, milliers)}${suffixe}`.trim();
}

/** What a cell shows, as French text of at most 300 characters; null when it shows nothing. */
export function displayCellule(cellule: CelluleBrute, systeme1904 = false): string | null {
  const { valeur } = cellule;
  switch (valeur.genre) {
    case 'vide':
      return null;
    case 'nombre':
      return displayNombre(valeur.nombre, cellule.format, !cellule.calculee, systeme1904);
    case 'booleen':
      return valeur.vrai ? 'VRAI' : 'FAUX';
    case 'date':
      return formatJour(valeur.iso);
    case 'erreur':
      return valeur.texte.slice(0, 20);
    case 'texte': {
      if (cleanEspaces(valeur.texte.slice(0, 2000)) === '' && valeur.texte.length <= 2000) return null;
      const propre = valeur.texte.slice(0, LU_MAX + 100).trim();
      return propre.length > LU_MAX ? `${propre.slice(0, LU_MAX)}…` : propre;
    }
  }
}
