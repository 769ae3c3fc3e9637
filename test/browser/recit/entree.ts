import type { BrowserContext, Page } from 'playwright-core';

/** Columns that the story fills. */
export type Colonne = 'numerateur' | 'denominateur' | 'valeur' | 'effectif';

/** One of the two doors of the add-in: the page without Excel, and the pane beside Excel. */
export interface Entree {
  readonly contexte: BrowserContext;
  /** What the user has before them; another one after `restart`. */
  readonly page: Page;
  /** Level of the screens' titles. */
  readonly niveau: 1 | 2;
  /** Types in a cell of the workbook, as the user does there. */
  type(code: string, colonne: Colonne, valeur: number): Promise<void>;
  /** What the workbook's cell holds. */
  valueOf(code: string, colonne: Colonne): Promise<number | null>;
  /** Whether the cell is shown as blocking: by a mark of the workbook, or by its field. */
  isBloquante(code: string, colonne: Colonne): Promise<boolean>;
  /** The file that the user saves. */
  save(): Promise<Uint8Array>;
  /** Sheets of the user's own that were in the workbook before ours. */
  readonly feuillesAvant: readonly string[];
  /** Closes what is open without saving it, and opens it again. */
  restart(): Promise<void>;
}
