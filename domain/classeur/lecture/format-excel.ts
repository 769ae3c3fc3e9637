import type { FormatNombre } from './brut.ts';
import { FORMAT_STANDARD } from './brut.ts';
import { meetsCondition } from './comparaison.ts';

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

/** What a number format makes of a number; of a cell without number, when it is null. */
export type FormatOf = (nombre: number | null) => FormatNombre;

interface Section {
  /** Characters that are not literal. */
  actifs: string;
  prefixe: string;
  suffixe: string;
  /** Whether hours, minutes or seconds run on: `[h]`. */
  duree: boolean;
  condition: ((x: number) => boolean) | null;
}

const newSection = (): Section => ({ actifs: '', prefixe: '', suffixe: '', duree: false, condition: null });
/** `Standard` is how French programs write it. */
const GENERAL = /^(?:general|standard)/iu;
const SECTIONS_MAX = 4;

function literal(section: Section, texte: string): void {
  if (/[0#?]/u.test(section.actifs)) section.suffixe += texte;
  else section.prefixe += texte;
}

/** What stands between brackets: a running clock, a condition, a currency; colours and languages show nothing. */
function readCrochets(section: Section, dedans: string): void {
  const comparaison = /^(<>|[<>]=?|=)\s*(-?\d+(?:\.\d+)?)$/u.exec(dedans);
  if (/^(?:h+|m+|s+)$/iu.test(dedans)) {
    section.duree = true;
    section.actifs += dedans.toLowerCase();
  } else if (comparaison) {
    const [, signe = '', seuil = ''] = comparaison;
    section.condition = (x) => meetsCondition(x, signe, Number(seuil));
  } else if (dedans.startsWith('$')) literal(section, dedans.slice(1).split('-')[0] ?? '');
}

/** Tells what is literal from what is active, section by section. */
function splitSections(code: string): readonly Section[] {
  const sections = [newSection()];
  for (let i = 0; i < code.length; i += 1) {
    const section = sections.at(-1) ?? newSection();
    const c = code.charAt(i);
    const general = GENERAL.exec(code.slice(i, i + 8))?.[0];
    if (c === ';') {
      if (sections.length === SECTIONS_MAX) break;
      sections.push(newSection());
    } else if (c === '"' || c === '[') {
      const fin = code.indexOf(c === '"' ? '"' : ']', i + 1);
      const dedans = code.slice(i + 1, fin < 0 ? code.length : fin);
      if (c === '"') literal(section, dedans);
      else readCrochets(section, dedans);
      if (fin < 0) break;
      i = fin;
    } else if (c === '\\') {
      literal(section, code.charAt((i += 1)));
    } else if (c === '_' || c === '*') {
      i += 1;
    } else if (general !== undefined) {
      section.actifs += '0.##########';
      i += general.length - 1;
    } else if (/[\s()€$-]/u.test(c)) literal(section, c);
    else section.actifs += c;
  }
  return sections;
}

function buildFormat({ actifs, prefixe, suffixe, duree }: Section): FormatNombre {
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

/** The section of negative numbers writes their sign, or brackets, itself: the sign is added at display. */
const withoutSign = (section: Section): Section =>
  section.condition
    ? section
    : {
        ...section,
        prefixe: section.prefixe.replace(/[-−(]/gu, ''),
        suffixe: section.suffixe.replace(/\)/gu, ''),
      };

/** The section that shows a number (ECMA-376 part 1, 18.8.31): by its condition, else by the sign. */
function rankOfSection(sections: readonly Section[], x: number): number {
  const [premiere, deuxieme, troisieme] = sections;
  if (premiere?.condition) {
    if (premiere.condition(x)) return 0;
    if (!deuxieme) return 0;
    return deuxieme.condition && !deuxieme.condition(x) && troisieme ? 2 : 1;
  }
  if (deuxieme && x < 0) return 1;
  return troisieme && !troisieme.actifs.includes('@') && x === 0 ? 2 : 0;
}

/**
 * What an Excel number format shows of a number. `0.00" %"` is a number followed by a literal sign; `0.00 %` is a percentage. The
 * sign of a negative number is added at display.
 */
export function parseFormatExcel(code: string): FormatOf {
  const propre = code.slice(0, 255);
  if (propre === '' || /^(?:general|standard)$/iu.test(propre)) return () => FORMAT_STANDARD;
  const sections = splitSections(propre);
  const formats = sections.map((section, rang) => buildFormat(rang === 1 ? withoutSign(section) : section));
  const [premier = FORMAT_STANDARD] = formats;
  return (nombre) => (nombre === null ? premier : (formats[rankOfSection(sections, nombre)] ?? premier));
}
