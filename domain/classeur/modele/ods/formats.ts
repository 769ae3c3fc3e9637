import { element } from './xml.ts';
import type { Xml } from './xml.ts';

/** A number format of the description, understood. */
export interface Format {
  readonly genre: 'nombre' | 'pourcentage' | 'date';
  /** Null: as many as the number has. */
  readonly decimales: number | null;
  readonly milliers: boolean;
  readonly suffixe: string;
}

const FORMAT = /^(General|#,##0|0)(?:\.(0+))?(%)?(?:"([^"]*)")?$/;
const DATE = 'dd/mm/yyyy';
const FINE_MILLIERS = '\u202f';

/**
 * The format that a code of Excel says; null for a code that says nothing.
 * @throws RangeError for a code that the description does not use: it would be shown otherwise than in .xlsx
 */
export function parseFormat(code: string | undefined): Format | null {
  if (code === undefined || code === 'General') return null;
  if (code === DATE) return { genre: 'date', decimales: null, milliers: false, suffixe: '' };
  const [, base, decimales = '', pourcent, suffixe = ''] = FORMAT.exec(code) ?? [];
  if (base === undefined) throw new RangeError(`Format de nombre inconnu : ${code}`);
  return {
    genre: pourcent === undefined ? 'nombre' : 'pourcentage',
    decimales: base === 'General' ? null : decimales.length,
    milliers: base === '#,##0',
    suffixe,
  };
}

const LONG = { 'number:style': 'long' };

/** The format as a data style, in French. */
export function dataStyle(nom: string, { genre, decimales, milliers, suffixe }: Format): Xml {
  const attributs = { 'style:name': nom, 'number:language': 'fr', 'number:country': 'FR' };
  if (genre === 'date') {
    return element(
      'number:date-style',
      attributs,
      element('number:day', LONG),
      element('number:text', {}, '/'),
      element('number:month', LONG),
      element('number:text', {}, '/'),
      element('number:year', LONG),
    );
  }
  const nombre = element('number:number', {
    'number:decimal-places': decimales,
    'number:min-decimal-places': decimales,
    'number:min-integer-digits': 1,
    'number:grouping': milliers ? true : null,
  });
  const [element_, fin] =
    genre === 'pourcentage'
      ? (['number:percentage-style', '%'] as const)
      : (['number:number-style', suffixe] as const);
  return element(element_, attributs, nombre, fin === '' ? null : element('number:text', {}, fin));
}

/** What a number shows under a format, for a program that reads texts alone. */
export function showNombre(nombre: number, format: Format | null): string {
  if (format === null) return String(nombre).replace('.', ',');
  const { genre, decimales, milliers, suffixe } = format;
  const mis = genre === 'pourcentage' ? nombre * 100 : nombre;
  const [entiers = '', reste] = (decimales === null ? String(mis) : mis.toFixed(decimales)).split('.');
  const groupes = milliers ? entiers.replace(/\B(?=(\d{3})+$)/g, FINE_MILLIERS) : entiers;
  const chiffres = reste === undefined ? groupes : `${groupes},${reste}`;
  return `${chiffres}${genre === 'pourcentage' ? '%' : suffixe}`;
}
