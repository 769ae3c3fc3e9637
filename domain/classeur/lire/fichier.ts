import { ErreurFichier } from '../garde/refus.ts';
import type { CelluleBrute } from '../lecture/index.ts';

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

/** Fills a grid, bounded: empty cells, far columns and rows in excess are not kept. */
export class Grillage implements Grille {
  readonly rangees = new Map<number, Map<number, CelluleBrute>>();
  readonly fusions: Plage[] = [];
  tronquee = false;
  #fusionnees = 0;

  put(ligne: number, colonne: number, cellule: CelluleBrute): void {
    if (cellule.valeur.genre === 'vide' && !cellule.formule) return;
    if (!(ligne >= 1) || !(colonne >= 1) || colonne > BORNES.colonnes) return;
    let rangee = this.rangees.get(ligne);
    if (rangee === undefined) {
      if (this.rangees.size >= BORNES.rangees) {
        this.tronquee = true;
        return;
      }
      rangee = new Map();
      this.rangees.set(ligne, rangee);
    }
    if (!rangee.has(colonne)) rangee.set(colonne, cellule);
  }

  /** Merges cells that are already there: what the covered ones hold is not seen, and is not kept. Throws `ErreurFichier`. */
  merge({ debut, fin }: Plage): void {
    const derniereLigne = Math.min(fin.ligne, BORNES.hauteur);
    const derniereColonne = Math.min(fin.colonne, BORNES.colonnes);
    // Merged cells never overlap: more of them than a sheet has cells is a file that lies.
    this.#fusionnees +=
      Math.max(0, derniereLigne - debut.ligne + 1) * Math.max(0, derniereColonne - debut.colonne + 1);
    if (this.#fusionnees > BORNES.hauteur * BORNES.colonnes) throw new ErreurFichier('FICHIER-ABIME');
    this.fusions.push({ debut, fin });
    for (let ligne = debut.ligne; ligne <= derniereLigne; ligne += 1) {
      const rangee = this.rangees.get(ligne);
      for (let colonne = debut.colonne; rangee && colonne <= derniereColonne; colonne += 1)
        if (ligne !== debut.ligne || colonne !== debut.colonne) rangee.delete(colonne);
    }
  }
}
