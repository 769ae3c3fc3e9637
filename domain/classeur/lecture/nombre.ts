import { formatNombre } from '../../nombre/index.ts';
import { cleanEspaces, cleanSignes } from './espaces.ts';
import type { Lu } from './lu.ts';
import { ambigue, illisible, interpretee, sure, VIDE, withUnite } from './lu.ts';
import { splitUnite } from './unites.ts';

export const ATTENDU_NOMBRE = 'un nombre, par exemple 15,22 ou 1\u202f234';
/** Beyond 15 digits a spreadsheet itself no longer keeps the figure. */
const CHIFFRES_MAX = 15;
const LONGUEUR_MAX = 60;

const toNumber = (signe: string, entiers: string, decimales = ''): number => {
  const x = Number(`${entiers.replace(/\D/gu, '') || '0'}${decimales === '' ? '' : `.${decimales}`}`);
  return signe === '-' && x !== 0 ? -x : x;
};
const show = (x: number): string => formatNombre(x);

/** What is read: a count cannot have decimals, so that « 3,000 » is as doubtful there as « 3.000 » is anywhere. */
export interface OptionsNombre {
  readonly entier?: boolean;
}

/** The reading of a figure alone, spaces already ordinary and signs those of the keyboard. */
function readFigure(figure: string, { entier = false }: OptionsNombre): Lu<number> {
  const [, signe = '', corps = ''] = /^([+-]?) ?(.*)$/u.exec(figure) ?? [];
  if (corps.replace(/\D/gu, '').length > CHIFFRES_MAX) return illisible(ATTENDU_NOMBRE);

  // 36 859 · 15,22 · 1 234,5: as French is written.
  const francais = /^(\d+|\d{1,3}(?: \d{3})+)(?:,(\d+))?$/u.exec(corps);
  if (francais) {
    const [, entiers = '', decimales] = francais;
    const decimal = toNumber(signe, entiers, decimales);
    return entier && decimales?.length === 3 && /^[1-9]\d{0,2}$/u.test(entiers)
      ? ambigue(show(decimal), show(toNumber(signe, entiers + decimales)))
      : sure(decimal);
  }

  // ,5 and .5: the zero is missing, nothing else can be meant.
  const sansZero = /^[,.](\d+)$/u.exec(corps);
  if (sansZero) return understood(toNumber(signe, '0', sansZero[1]));

  // 1.234: a dot for thousands (1 234) or for decimals (1,234). 0.234 and 1234.567 have one reading only.
  const point = /^(\d+|\d{1,3}(?: \d{3})+)\.(\d+)$/u.exec(corps);
  if (point) {
    const [, entiers = '', decimales = ''] = point;
    const decimal = toNumber(signe, entiers, decimales);
    if (/^[1-9]\d{0,2}$/u.test(entiers) && decimales.length === 3) {
      return ambigue(show(decimal), show(toNumber(signe, entiers + decimales)));
    }
    return understood(decimal);
  }

  // 1.234,5 and 1.234.567: dots for thousands.
  const points =
    /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u.exec(corps) ?? /^([1-9]\d{0,2}(?:\.\d{3}){2,})$/u.exec(corps);
  return points ? understood(toNumber(signe, points[1] ?? '', points[2])) : illisible(ATTENDU_NOMBRE);
}

const understood = (x: number): Lu<number> => interpretee(x, show(x));

/**
 * Reads a number as people type it in French: comma or dot, spaces of any kind for thousands, a unit after the figure
 * (kept in `uniteLue`, in the words of the catalogue). `1.234` has two readings and gives none.
 */
export function readNombre(texte: string, options: OptionsNombre = {}): Lu<number> {
  if (texte.length > LONGUEUR_MAX) return illisible(ATTENDU_NOMBRE);
  const propre = cleanSignes(cleanEspaces(texte));
  if (propre === '') return VIDE;
  if (/^[+-]?[\d,.]+$/u.test(propre)) return readFigure(propre, options);
  const parties = splitUnite(propre);
  return parties === null
    ? illisible(ATTENDU_NOMBRE)
    : withUnite(readFigure(parties.figure, options), parties.unite);
}
