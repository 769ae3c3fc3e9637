import type { Attributs } from '../../garde/index.ts';
import type { CelluleBrute, FormatNombre, FormatOf, ValeurBrute } from '../../lecture/index.ts';
import { refersToCells } from '../../lecture/index.ts';

const VIDE: ValeurBrute = { genre: 'vide' };
const DUREE = /^(-)?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/u;

/** Days in an ISO 8601 duration such as `PT15H47M00S`; null when it is none. */
function joursOfDuree(texte: string): number | null {
  const trouve = DUREE.exec(texte);
  if (!trouve) return null;
  const [, signe, heures = '0', minutes = '0', secondes = '0'] = trouve;
  const jours = (Number(heures) * 3600 + Number(minutes) * 60 + Number(secondes.replace(',', '.'))) / 86_400;
  return signe === undefined ? jours : -jours;
}

/** What a cell shows when its formula fails: Excel saves it beside the number 0. */
const ERREUR = /^(?:#[\p{L}\d/]+[!?]?|Err\s?:\s?\d+)$/u;

function readValeur(attributs: Attributs, texte: string): ValeurBrute {
  const type = attributs['office:value-type'];
  if (attributs['calcext:value-type'] === 'error') return { genre: 'erreur', texte: texte || '#ERREUR' };
  if (ERREUR.test(texte.trim()) && (type !== 'string' || attributs['table:formula'] !== undefined))
    return { genre: 'erreur', texte: texte.trim() };
  switch (type) {
    // A text without type is what LibreOffice reads as a text too.
    case undefined:
      return texte === '' ? VIDE : { genre: 'texte', texte };
    case 'float':
    case 'percentage':
    case 'currency': {
      const nombre = Number(attributs['office:value'] ?? Number.NaN);
      return Number.isFinite(nombre) ? { genre: 'nombre', nombre } : { genre: 'texte', texte };
    }
    case 'date':
      return { genre: 'date', iso: attributs['office:date-value'] ?? '' };
    case 'time': {
      const jours = joursOfDuree(attributs['office:time-value'] ?? '');
      return jours === null ? { genre: 'texte', texte } : { genre: 'nombre', nombre: jours };
    }
    case 'boolean':
      return { genre: 'booleen', vrai: attributs['office:boolean-value'] === 'true' };
    default: {
      const chaine = texte === '' ? (attributs['office:string-value'] ?? '') : texte;
      return chaine === '' ? VIDE : { genre: 'texte', texte: chaine };
    }
  }
}

/** The type that the file states for a value wins over the format of its style. */
function formatFor(type: string | undefined, format: FormatNombre): FormatNombre {
  if (type === 'percentage') {
    return format.genre === 'pourcentage'
      ? format
      : { ...format, genre: 'pourcentage', prefixe: '', suffixe: '' };
  }
  if (type === 'time') return { ...format, genre: 'heure', horloge: format.horloge || 'hms' };
  return type === 'float' && format.genre !== 'nombre' ? { ...format, genre: 'standard' } : format;
}

/** Two writings of a number: the comma or the dot may part its thousands or its decimals. */
const WRITINGS = [
  [/[\s.’']/gu, ','],
  [/[\s,’']/gu, '.'],
] as const;

/** Formats that show something else than the number itself: a fraction, a power of ten, hours, thousands left out. */
const AUTREMENT = /[/:eE]/u;

/** What two programs may write differently of one number: they keep fifteen or sixteen digits. */
const PRECISION = 1e-13;

/**
 * Whether what a cell shows cannot be the number that it holds, however it is rounded. Only plain figures are judged: a fraction, a
 * power of ten or a text of the format say the number in their own way.
 */
function isContredit(nombre: number, montre: string, format: FormatNombre): boolean {
  if (format.genre !== 'nombre' && format.genre !== 'pourcentage' && format.genre !== 'standard')
    return false;
  if (format.echelle) return false;
  const figure = montre.replace(format.prefixe, '').replace(format.suffixe, '').replace(/%\s*$/u, '').trim();
  const [, chiffres = ''] = /^[-+−]?\s*([\d\s.,’']*\d)$/u.exec(figure) ?? [];
  if (chiffres === '' || AUTREMENT.test(figure)) return false;
  const cherche = Math.abs(format.genre === 'pourcentage' ? nombre * 100 : nombre);
  return !WRITINGS.some(([milliers, virgule]) => {
    const [entiers = '', decimales = '', ...reste] = chiffres.replace(milliers, '').split(virgule);
    if (reste.length > 0) return false;
    // Truncated as well as rounded: a unit of the last decimal shown, or of the last digit that a number holds.
    const ecart = Math.abs(Number(`${entiers}.${decimales}`) - cherche);
    return ecart <= Math.max(1.000001 * 10 ** -decimales.length, cherche * PRECISION);
  });
}

/**
 * What a cell of an .ods holds, from its attributes, the text it shows and the format of its style.
 *
 * @param calcule whether a spreadsheet computed the file: LibreOffice then writes nothing at all for a formula that gives an empty
 *   text, where a program that computes nothing writes nothing for any.
 */
export function readCelluleOds(
  attributs: Attributs,
  texte: string,
  formatOf: FormatOf,
  calcule = true,
): CelluleBrute {
  const formule = attributs['table:formula'];
  const valeur = readValeur(attributs, texte);
  const nombre = valeur.genre === 'nombre' ? valeur.nombre : null;
  const type = attributs['office:value-type'];
  const format = formatFor(type, formatOf(nombre));
  const absent = !calcule && formule !== undefined && valeur.genre === 'vide' && type === undefined;
  const montre = texte.trim();
  return {
    valeur,
    format,
    formule: formule !== undefined,
    calculee: formule !== undefined && refersToCells(formule),
    ...(absent ? { resultat: 'absent' as const } : {}),
    ...(formule !== undefined && (absent || nombre === 0) ? { source: formule } : {}),
    ...(nombre !== null && isContredit(nombre, montre, format) ? { montre } : {}),
  };
}
