import { ErreurFichier } from '../garde/refus.ts';
import type { CelluleBrute } from '../lecture/index.ts';
import { Budget } from './budget.ts';

/** Bounds of what is read of a sheet. The largest contract table has some sixty lines. */
export const BORNES = {
  /** Lines of a table. */
  lignes: 2000,
  /** Rows that hold something, in one sheet. */
  rangees: 3000,
  /** Columns from the left. */
  colonnes: 256,
  /** Rows from the top where merged cells are looked at. */
  hauteur: 10_000,
  /** Sheets of a file, and tables of all its sheets. */
  feuilles: 200,
  /** Letters of the name of a sheet or of a table: Excel has 31 and 255, and each finding repeats them. */
  nom: 255,
  /** Rows where a header or a label is looked for. */
  recherche: 50,
} as const;

/** Cells that hold something: by row, then by column, both from 1. */
export type Rangees = ReadonlyMap<number, ReadonlyMap<number, CelluleBrute>>;

/** A rectangle of cells, corners included. */
export interface Plage {
  readonly debut: Position;
  readonly fin: Position;
}

export interface Grille {
  readonly rangees: Rangees;
  /** Merged cells: only the first of each holds something, whatever the file hides in the others. */
  readonly fusions: readonly Plage[];
  /** True when the sheet has more rows than `BORNES.rangees`: the rest was not read. */
  readonly tronquee: boolean;
}

export interface FeuilleFichier {
  readonly nom: string;
  readonly read: () => Grille;
}

/** A table of .xlsx or a database range of .ods. */
export interface TableauFichier {
  readonly nom: string;
  readonly feuille: string;
  readonly debut: Position;
  readonly fin: Position;
}

export interface Position {
  readonly ligne: number;
  readonly colonne: number;
}

/** The name of a sheet or of a table, as it is kept. */
export const cutNom = (nom: string): string => nom.slice(0, BORNES.nom);

/**
 * Refuses a file with more sheets or tables than a person would look at: each is looked for in the others. Throws
 * `ErreurFichier`.
 */
export function checkNombres(feuilles: number, tableaux: number): void {
  if (feuilles > BORNES.feuilles || tableaux > BORNES.feuilles) {
    throw new ErreurFichier('FICHIER-TROP-DE-PARTIES');
  }
}

/** A workbook file, the same for both formats. */
export interface Fichier {
  readonly format: 'xlsx' | 'ods';
  readonly feuilles: readonly FeuilleFichier[];
  readonly tableaux: readonly TableauFichier[];
  /** Custom document properties. */
  readonly proprietes: ReadonlyMap<string, string>;
  /** True when serial dates count from 1904. */
  readonly systeme1904: boolean;
}

/** Letters that a cell keeps. */
const countLettres = ({ valeur, source }: CelluleBrute): number =>
  ('texte' in valeur ? valeur.texte.length : 0) + (source?.length ?? 0);

/** Fills a grid, bounded: empty cells, far columns and rows in excess are not kept. All grids of a file share its budget. */
export class Grillage implements Grille {
  readonly rangees = new Map<number, Map<number, CelluleBrute>>();
  readonly fusions: Plage[] = [];
  tronquee = false;
  #fusionnees = 0;
  readonly #budget: Budget;

  constructor(budget = new Budget()) {
    this.#budget = budget;
  }

  /** Throws `ErreurFichier` when the file has too many cells. */
  put(ligne: number, colonne: number, cellule: CelluleBrute): void {
    this.fill({ debut: { ligne, colonne }, fin: { ligne, colonne } }, cellule);
  }

  /** Puts a cell that stands for a rectangle of them. What it takes is counted before any is put. Throws `ErreurFichier`. */
  fill({ debut, fin }: Plage, cellule: CelluleBrute): void {
    if (cellule.valeur.genre === 'vide' && !cellule.formule) return;
    if (!(debut.ligne >= 1) || !(debut.colonne >= 1)) return;
    // One row more than can be kept, so that what is cut is said.
    const derniereLigne = Math.min(fin.ligne, debut.ligne + BORNES.rangees);
    const derniereColonne = Math.min(fin.colonne, BORNES.colonnes);
    const nombre =
      Math.max(0, derniereLigne - debut.ligne + 1) * Math.max(0, derniereColonne - debut.colonne + 1);
    if (nombre === 0) return;
    this.#budget.take('cellules', nombre);
    this.#budget.take('textes', nombre * countLettres(cellule));
    for (let ligne = debut.ligne; ligne <= derniereLigne; ligne += 1) {
      const rangee = this.#open(ligne);
      if (rangee === undefined) return;
      for (let colonne = debut.colonne; colonne <= derniereColonne; colonne += 1)
        if (!rangee.has(colonne)) rangee.set(colonne, cellule);
    }
  }

  /** The row of a line; undefined when the sheet has too many. */
  #open(ligne: number): Map<number, CelluleBrute> | undefined {
    const ouverte = this.rangees.get(ligne);
    if (ouverte) return ouverte;
    if (this.rangees.size >= BORNES.rangees) {
      this.tronquee = true;
      return undefined;
    }
    this.#budget.take('rangees', 1);
    const rangee = new Map<number, CelluleBrute>();
    this.rangees.set(ligne, rangee);
    return rangee;
  }

  /** Merges cells that are already there: what the covered ones hold is not seen, and is not kept. Throws `ErreurFichier`. */
  merge({ debut, fin }: Plage): void {
    const derniereLigne = Math.min(fin.ligne, BORNES.hauteur);
    const derniereColonne = Math.min(fin.colonne, BORNES.colonnes);
    const couvertes =
      Math.max(0, derniereLigne - debut.ligne + 1) * Math.max(0, derniereColonne - debut.colonne + 1);
    // Merged cells never overlap: more of them than a sheet has cells is a file that lies.
    this.#fusionnees += couvertes;
    if (this.#fusionnees > BORNES.hauteur * BORNES.colonnes) throw new ErreurFichier('FICHIER-ABIME');
    this.#budget.take('couvertes', couvertes);
    this.fusions.push({ debut, fin });
    for (let ligne = debut.ligne; ligne <= derniereLigne; ligne += 1) {
      const rangee = this.rangees.get(ligne);
      for (let colonne = debut.colonne; rangee && colonne <= derniereColonne; colonne += 1)
        if (ligne !== debut.ligne || colonne !== debut.colonne) rangee.delete(colonne);
    }
  }
}
