import type { FormatNombre } from '../../../../domain/classeur/lecture/index.ts';
import { dateOfSerie, displayCellule } from '../../../../domain/classeur/lecture/index.ts';
import type { ValeurBrute } from '../../types.ts';
import { renderTexte } from './texte.ts';

const JOUR = 86_400;
const deux = (n: number): string => String(n).padStart(2, '0');

/** Attributes of a cell that say its value: all go when another is written. */
export const ATTRIBUTS_VALEUR = [
  'office:value-type',
  'office:value',
  'office:currency',
  'office:date-value',
  'office:time-value',
  'office:boolean-value',
  'office:string-value',
  'calcext:value-type',
  'calcext:value',
] as const;

/** A number of days as hours, minutes and seconds, to the millisecond. */
function horloge(jours: number): { readonly h: string; readonly m: string; readonly s: string } {
  const ms = Math.round(jours * JOUR * 1000);
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return {
    h: deux(Math.floor(ms / 3_600_000)),
    m: deux(Math.floor(ms / 60_000) % 60),
    s: deux(Math.floor(ms / 1000) % 60) + fraction,
  };
}

/** A serial as a day, with its time when it has one; null when the calendar has no such day. */
function dateOf(serie: number): string | null {
  const jour = dateOfSerie(serie, false);
  if (jour === null || serie === Math.floor(serie)) return jour;
  const { h, m, s } = horloge(serie - Math.floor(serie));
  return h === '24' ? null : `${jour}T${h}:${m}:${s}`;
}

function dureeOf(jours: number): string {
  const { h, m, s } = horloge(Math.abs(jours));
  return `${jours < 0 ? '-' : ''}PT${h}H${m}M${s}S`;
}

/** A number has the type that the format of its cell gives: 44 211 in a date cell is a day. */
function typeNombre(x: number, format: FormatNombre): Readonly<Record<string, string>> {
  const date = format.genre === 'date' ? dateOf(x) : null;
  if (date !== null) return { 'office:value-type': 'date', 'office:date-value': date };
  if (format.genre === 'heure') return { 'office:value-type': 'time', 'office:time-value': dureeOf(x) };
  const type = format.genre === 'pourcentage' ? 'percentage' : 'float';
  return { 'office:value-type': type, 'office:value': String(x) };
}

/** Attributes and text of a value, in a cell of this format. */
export function renderValeur(
  valeur: ValeurBrute,
  format: FormatNombre,
): { readonly attributs: Readonly<Record<string, string>>; readonly contenu: string } {
  switch (typeof valeur) {
    case 'number': {
      const brute = {
        valeur: { genre: 'nombre' as const, nombre: valeur },
        format,
        formule: false,
        calculee: false,
      };
      return { attributs: typeNombre(valeur, format), contenu: renderTexte(displayCellule(brute) ?? '') };
    }
    case 'boolean':
      return {
        attributs: { 'office:value-type': 'boolean', 'office:boolean-value': String(valeur) },
        contenu: renderTexte(valeur ? 'VRAI' : 'FAUX'),
      };
    case 'string':
      return { attributs: { 'office:value-type': 'string' }, contenu: renderTexte(valeur) };
    default:
      return { attributs: {}, contenu: '' };
  }
}
