import { lettre } from '../reperes.ts';

/** A sheet's name as ODF writes it in an address: `'Plan d''actions'`. */
const citee = (feuille: string): string => `'${feuille.replaceAll("'", "''")}'`;

/** `$'Plan d''actions'.A6`: a cell, from 1. */
export const adresseOf = (feuille: string, ligne: number, colonne: number): string =>
  `$${citee(feuille)}.${lettre(colonne)}${ligne}`;

/** `$'Accueil'.$A$1:$'Accueil'.$E$23`, for `A1:E23` or `'Accueil'!$A$1:$E$23`. */
export function plageOf(feuille: string, plage: string): string {
  const coins = plage.slice(plage.lastIndexOf('!') + 1).split(':');
  const fixes = coins.map((coin) => coin.replaceAll('$', '').replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
  return fixes.map((coin) => `$${citee(feuille)}.${coin}`).join(':');
}

/** Texts, ranges with or without their sheet, logical constants and separators of an Excel formula. */
const MORCEAUX =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+')!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\p{L}\p{N}_.(])|\b(TRUE|FALSE)\b(?!\()|,/gu;

/**
 * A formula of ours as OpenFormula writes it, without its prefix: `SUM([.A1:.A3];1)` for `SUM(A1:A3,1)`. Ours have functions, ranges,
 * texts and figures, and neither names nor arrays.
 */
export const openFormula = (formule: string): string =>
  formule.replace(MORCEAUX, (morceau, feuille?: string, debut?: string, fin?: string, logique?: string) => {
    if (morceau === ',') return ';';
    if (logique !== undefined) return `${logique}()`;
    if (debut === undefined) return morceau;
    return `[${feuille === undefined ? '' : `$${feuille}`}.${debut}${fin === undefined ? '' : `:.${fin}`}]`;
  });
