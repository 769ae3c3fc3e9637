import type { TableauContrat } from '../contrat-types.ts';

/** Letters of a column, from 1: 1 is A, 27 is AA. */
export function lettre(colonne: number): string {
  const reste = (colonne - 1) % 26;
  const debut = Math.floor((colonne - 1) / 26);
  return (debut > 0 ? lettre(debut) : '') + String.fromCharCode(65 + reste);
}

/** Name of a sheet as a formula writes it: `'Plan d''actions'`. */
export const nomFormule = (feuille: string): string => `'${feuille.replaceAll("'", "''")}'`;

/** Where a table of the contract stands in its sheet. Rows and columns count from 1; the table starts in column A. */
export interface Reperes<Cle extends string> {
  readonly feuille: string;
  readonly entete: number;
  readonly premiere: number;
  readonly derniere: number;
  readonly largeur: number;
  /** Column number of a key. */
  readonly colonne: (cle: Cle) => number;
  /** `I6`, for the formula of a cell. */
  readonly ref: (cle: Cle, ligne: number) => string;
  /** `$I6`: fixed column, first line, for a condition that covers several columns. */
  readonly pivot: (cle: Cle) => string;
  /** `$I$6:$I$35`. */
  readonly plage: (cle: Cle) => string;
  /** `'Plan d''actions'!$I$6:$I$35`, for the other sheets. */
  readonly plageExterne: (cle: Cle) => string;
  /** `I6:I35`, for a validation or a condition. */
  readonly zone: (de: Cle, a?: Cle) => string;
  /** `A5:M35`, header included. */
  readonly tableau: string;
}

/** Computes where the columns of a table of `lignes` lines stand, header in row `entete`. */
export function makeReperes<Cle extends string>(
  feuille: string,
  tableau: TableauContrat<Cle>,
  entete: number,
  lignes: number,
): Reperes<Cle> {
  const premiere = entete + 1;
  const derniere = entete + lignes;
  const rangs = new Map(tableau.colonnes.map((colonne, rang) => [colonne.cle, rang + 1]));
  const colonne = (cle: Cle): number => rangs.get(cle) as number;
  const col = (cle: Cle): string => lettre(colonne(cle));
  const plage = (cle: Cle): string => `$${col(cle)}$${premiere}:$${col(cle)}$${derniere}`;
  return {
    feuille,
    entete,
    premiere,
    derniere,
    largeur: tableau.colonnes.length,
    colonne,
    ref: (cle, ligne) => `${col(cle)}${ligne}`,
    pivot: (cle) => `$${col(cle)}${premiere}`,
    plage,
    plageExterne: (cle) => `${nomFormule(feuille)}!${plage(cle)}`,
    zone: (de, a = de) => `${col(de)}${premiere}:${col(a)}${derniere}`,
    tableau: `A${entete}:${lettre(tableau.colonnes.length)}${derniere}`,
  };
}
