import type { Etat } from './etat.ts';

/** A part to write, by its name in lower case where the file has it; null takes it away. */
export type Parties = ReadonlyMap<string, string | null>;

/** Why a cell cannot be written: it is one of several that a single formula fills. */
export interface FormuleDuFichier {
  readonly texte: string;
  /** Range that the formula fills, when it is more than its cell: no cell of it can be written alone. */
  readonly matrice: boolean;
}

/** A file format as the host needs it: what the opened file says, and the parts that a state changes. */
export interface Support {
  /** Formula of a cell in the opened file; null when it has none. */
  readonly findFormule: (feuille: string, ligne: number, colonne: number) => FormuleDuFichier | null;
  readonly isProtegee: (feuille: string) => boolean;
  /** Whether a password that is not ours protects a sheet. */
  readonly hasMotDePasse: (feuille: string) => boolean;
  /** Whether a cell is locked when its sheet is protected. */
  readonly isVerrouillee: (feuille: string, ligne: number, colonne: number) => boolean;
  /** The parts that differ from those of the opened file; none when nothing does. */
  readonly patch: (etat: Etat) => Parties;
}
