import type { Cellule, LigneAction, LigneIndicateur } from '../classeur/types.ts';

/** The finite number of a cell, or null: a cell without a sure value never gives a figure. */
export function chiffre(cellule: Cellule<number>): number | null {
  return cellule.valeur !== null && Number.isFinite(cellule.valeur) ? cellule.valeur : null;
}

/**
 * The text of a cell, trimmed, with line ends and accents written one way (Excel and LibreOffice differ); null when
 * there is nothing in it.
 */
export function texte(cellule: Cellule<string>): string | null {
  const propre = cellule.valeur?.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return propre ? propre : null;
}

/** Whether nothing was typed in a cell. */
export function isVide(cellule: Cellule<unknown>): boolean {
  return cellule.lecture.etat === 'vide' || (cellule.valeur === null && !cellule.lu?.trim());
}

/** Codes or numbers typed in one cell: `1 ; 3`, `TEL-DECROCHE, COU-MAIL`, or one a line. */
export function splitListe(cellule: Cellule<string>): readonly string[] {
  return (texte(cellule) ?? '')
    .split(/[;,\n]/)
    .map((element) => element.trim())
    .filter((element) => element !== '');
}

/** One writing for a N° of action: `a2`, ` A2` and `A2` are the same action. */
export const normalizeNumero = (numero: string): string => numero.trim().toUpperCase();

/** Kept by list of lines: some twenty rules ask the same of the same plan. */
const SAISIES = new WeakMap<readonly LigneAction[], readonly LigneAction[]>();

/** Action lines that hold something: spare lines of the template are not actions. */
export function actionsSaisies(actions: readonly LigneAction[]): readonly LigneAction[] {
  const connues = SAISIES.get(actions);
  if (connues) return connues;
  const saisies = actions.filter(({ ligne: _, ...cellules }) =>
    Object.values(cellules).some((cellule) => !isVide(cellule)),
  );
  SAISIES.set(actions, saisies);
  return saisies;
}

/** Both counts were typed and read: they are the figure, whatever the cell `Valeur` says. */
export function hasDeuxNombres(ligne: Pick<LigneIndicateur, 'numerateur' | 'denominateur'>): boolean {
  return chiffre(ligne.numerateur) !== null && chiffre(ligne.denominateur) !== null;
}
