/**
 * Moves the decimal point of a number by `rang` places without going through a binary product: 0.07 gives 7, where
 * `0.07 * 100` gives 7.000000000000001.
 */
export function shiftDecimal(x: number, rang: number): number {
  const [mantisse = '0', exposant = '0'] = String(x).split('e');
  return Number(`${mantisse}e${Number(exposant) + rang}`);
}

/** Significant digits that a spreadsheet keeps. */
export const CHIFFRES_TABLEUR = 15;

/** A number at the 15 significant digits that a spreadsheet keeps: 0.30000000000000004 is 0.3. */
export function roundTableur(x: number): number {
  return Number.isFinite(x) ? Number(x.toPrecision(CHIFFRES_TABLEUR)) : x;
}

/** Number of decimals of a number written in plain digits; 0.5 has 1. */
export function countDecimales(x: number): number {
  const texte = String(x);
  if (texte.includes('e-')) return 20;
  const point = texte.indexOf('.');
  return point < 0 ? 0 : texte.length - point - 1;
}
