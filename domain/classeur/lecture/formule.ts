/**
 * Whether a formula refers to other cells, by address (`G9`, `[.G9]`), by table column (`[@Numérateur]`) or by name.
 * `=45/50` and `=ROUND(0.634;2)` do not: they are values that were typed.
 */
export function refersToCells(formule: string): boolean {
  const sansTextes = formule
    .slice(0, 8192)
    .replace(/^(?:of|oooc|msoxl):/u, '')
    .replace(/"[^"]*"?/gu, '');
  if (/[[\]']/u.test(sansTextes)) return true;
  const sansNombres = sansTextes.replace(/(?<![\p{L}\p{N}_$.])\d+(?:[.,]\d+)?(?:e[+-]?\d+)?/giu, '');
  const mots = sansNombres.match(/[\p{L}_$\\][\p{L}\p{N}_.$!]*\s*\(?/gu) ?? [];
  return mots.some((mot) => !mot.endsWith('(') && !/^(?:true|false|vrai|faux)$/iu.test(mot.trim()));
}
