import type { FormatNombre } from './brut.ts';
import { FORMAT_STANDARD } from './brut.ts';

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30), for those that change how a cell is read. */
const INTEGRES: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

/** 14 to 17 and 22 are dates; 27 to 36 and 50 to 58 are the dates of East Asian versions. */
const isDateIntegree = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Code of a built-in format; null when the number names none. */
export function builtinFormat(id: number): string | null {
  return isDateIntegree(id) ? 'dd/mm/yyyy' : (INTEGRES[id] ?? null);
}

interface Elements {
  readonly actifs: string;
  readonly prefixe: string;
  readonly suffixe: string;
  readonly duree: boolean;
}

/** Tells what is literal from what is active in the first section of a format code. */
function splitFormat(code: string): Elements {
  let actifs = '';
  let prefixe = '';
  let suffixe = '';
  let duree = false;
  const literal = (texte: string): void => {
    if (/[0#?]/u.test(actifs)) suffixe += texte;
    else prefixe += texte;
  };
  for (let i = 0; i < code.length; i += 1) {
    const c = code.charAt(i);
    if (c === ';') break;
    if (c === '"') {
      const fin = code.indexOf('"', i + 1);
      literal(code.slice(i + 1, fin < 0 ? code.length : fin));
      if (fin < 0) break;
      i = fin;
    } else if (c === '\\') {
      literal(code.charAt((i += 1)));
    } else if (c === '_' || c === '*') {
      i += 1;
    } else if (c === '[') {
      const fin = code.indexOf(']', i);
      const dedans = code.slice(i + 1, fin < 0 ? code.length : fin).toLowerCase();
      if (/^(h+|m+|s+)$/u.test(dedans)) {
        duree = true;
        actifs += dedans;
      }
      if (fin < 0) break;
      i = fin;
    } else if (/[\s()€$-]/u.test(c)) literal(c);
    else actifs += c;
  }
  return { actifs, prefixe, suffixe, duree };
}

/**
 * What an Excel number format shows. `0.00" %"` is a number followed by a literal sign; `0.00 %` is a percentage.
 * Only the first section is read: the sign of a negative number is added at display.
 */
export function parseFormatExcel(code: string): FormatNombre {
  const propre = code.slice(0, 255);
  if (propre === '' || /^general$/iu.test(propre)) return FORMAT_STANDARD;
  const { actifs, prefixe, suffixe, duree } = splitFormat(propre.replace(/general/iu, '0.##########'));
  const base = { ...FORMAT_STANDARD, decimalesMax: 0 };
  if (actifs.includes('@')) return { ...base, genre: 'texte' };
  if (/[0#?]/u.test(actifs) && !/[ymdhs]/iu.test(actifs)) {
    const decimales = /\.([0#?]*)/u.exec(actifs)?.[1] ?? '';
    return {
      genre: actifs.includes('%') ? 'pourcentage' : 'nombre',
      decimalesMin: (decimales.match(/0/gu) ?? []).length,
      decimalesMax: decimales.length,
      milliers: /[0#?],[0#?]/u.test(actifs),
      prefixe,
      suffixe,
      horloge: '',
    };
  }
  const lettres = actifs.toLowerCase();
  if (/[yd]/u.test(lettres)) return { ...base, genre: 'date' };
  if (/[hs]/u.test(lettres) || (duree && lettres.includes('m'))) {
    return { ...base, genre: 'heure', horloge: ['h', 'm', 's'].filter((c) => lettres.includes(c)).join('') };
  }
  return lettres.includes('m') ? { ...base, genre: 'date' } : FORMAT_STANDARD;
}
