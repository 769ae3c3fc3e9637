import type { ValeurBrute, WorkbookHost } from '../../../addin/host/types.ts';
import type { Facteur } from '../../fabriques/excel/facteur.ts';

/** A workbook opened by a host, and what a test may do to it that the port does not: be the user, and look. */
export interface ClasseurOuvert {
  readonly host: WorkbookHost;
  /** The user types in a cell: stored as given, and told to the host as a local change. */
  type(feuille: string, cellule: string, valeur: ValeurBrute): Promise<void>;
  /** A colleague, elsewhere, changes a cell of the shared workbook. Only where workbooks are shared. */
  typeAilleurs?(feuille: string, cellule: string, valeur: ValeurBrute): Promise<void>;
  /** What carries the events, and can be made to lose them. Only where they come from another program. */
  readonly facteur?: Facteur;
  /** The user's own format of a cell (fill, font, number format, the user's conditional formats), without our marks. */
  formatOf(feuille: string, cellule: string): Promise<unknown>;
  /** Severities of our marks that cover a cell, as the workbook shows them now. */
  marquesOf(feuille: string, cellule: string): Promise<readonly string[]>;
  isProtegee(feuille: string): Promise<boolean>;
  /** The cell that the user is shown; null before any. */
  selection(): Promise<{ readonly feuille: string; readonly cellule: string } | null>;
  close(): Promise<void>;
}

/** Opens the bytes of an .xlsx in a host. */
export type Ouvreur = (octets: Uint8Array) => Promise<ClasseurOuvert>;
