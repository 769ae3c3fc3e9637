import type { CelluleBrute } from '../../../domain/classeur/lecture/index.ts';
import type { Ecrite, Etat } from './etat.ts';
import type { Place } from './formules/dependants.ts';

/** A part to write, by its name in lower case where the file has it; null takes it away. */
export type Parties = ReadonlyMap<string, string | null>;

export interface FormuleDuFichier {
  readonly texte: string;
  /** As the reader of the file gives it; absent when the cell shares one that is lost. */
  readonly source?: string;
  /** Range that the formula fills, when it is more than its cell: no cell of it can be written alone. */
  readonly matrice: boolean;
}

/** A file format as the host needs it: what the opened file says, and the parts that a state changes. */
export interface Support {
  /** Whether the file tells a formula without result from one that gives nothing: .xlsx does. */
  readonly distingueAbsent: boolean;
  /** Formula of a cell in the opened file; null when it has none. */
  readonly findFormule: (feuille: string, ligne: number, colonne: number) => FormuleDuFichier | null;
  readonly isProtegee: (feuille: string) => boolean;
  /** Whether a password that is not ours protects a sheet. */
  readonly hasMotDePasse: (feuille: string) => boolean;
  /** Whether a cell is locked when its sheet is protected. */
  readonly isVerrouillee: (feuille: string, ligne: number, colonne: number) => boolean;
  /** Cells whose stored result is no longer true, since what their formula reads is written. */
  readonly findPerimees: (etat: Etat) => readonly Place[];
  /** A written cell as the reader of the file would give it, in the format that the cell has. */
  readonly readEcrite: (place: Place, ecrite: Ecrite) => CelluleBrute;
  /** The parts that differ from those of the opened file; none when nothing does. */
  readonly patch: (etat: Etat) => Parties;
}
