/** Digits that a spreadsheet keeps: beyond them is binary noise (0.989 * 100 = 98.90000000000001). */
const CHIFFRES = 15;

/**
 * A number as a plain decimal string, without exponent and without binary noise: `15.22`, `36859`, `0.0000001`.
 * @throws RangeError when the number is not finite: such a cell has no value and never comes this far.
 */
export function toDecimal(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`Nombre non fini : ${n}.`);
  const arrondi = Number(n.toPrecision(CHIFFRES));
  // The very largest numbers round to infinity: they have no noise to be freed of.
  const net = Number.isFinite(arrondi) ? arrondi : n;
  const [mantisse = '0', exposant] = String(Math.abs(net)).split('e');
  const signe = net < 0 ? '-' : '';
  if (exposant === undefined) return signe + mantisse;
  const [entier = '0', fraction = ''] = mantisse.split('.');
  const decalage = Number(exposant);
  if (decalage < 0) return `${signe}0.${'0'.repeat(-decalage - 1)}${entier}${fraction}`;
  return signe + entier + fraction.padEnd(decalage, '0');
}

/** Decimals of a number once freed of binary noise: 2 for 15.22, 0 for 63. */
export function countDecimales(n: number): number {
  return toDecimal(n).split('.')[1]?.length ?? 0;
}
