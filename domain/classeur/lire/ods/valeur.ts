import type { Attributs } from '../../garde/index.ts';
import type { CelluleBrute, FormatNombre, ValeurBrute } from '../../lecture/index.ts';
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

function readValeur(attributs: Attributs, texte: string): ValeurBrute {
  if (attributs['calcext:value-type'] === 'error') return { genre: 'erreur', texte: texte || '#ERREUR' };
  switch (attributs['office:value-type']) {
    case undefined:
      return VIDE;
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

/** What a cell of an .ods holds, from its attributes, the text it shows and the format of its style. */
export function readCelluleOds(attributs: Attributs, texte: string, format: FormatNombre): CelluleBrute {
  const formule = attributs['table:formula'];
  return {
    valeur: readValeur(attributs, texte),
    format: formatFor(attributs['office:value-type'], format),
    formule: formule !== undefined,
    calculee: formule !== undefined && refersToCells(formule),
  };
}
