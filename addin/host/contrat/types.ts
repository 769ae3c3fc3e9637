import type { WorkbookHost } from '../types.ts';

/** Something that every `WorkbookHost` does, checked through the port alone, on the scratch workbook of `essai.ts`. */
export interface Scenario {
  readonly id: string;
  /** What is checked, for the user. */
  readonly nom: string;
  /** Whether the host in hand claims to do it; always when absent. */
  readonly concerne?: (host: WorkbookHost) => boolean;
  /** Resolves to what was seen, in French; rejects with what was not as it should. Leaves the workbook as it was. */
  readonly run: (host: WorkbookHost) => Promise<string>;
}

export interface Resultat {
  readonly id: string;
  readonly nom: string;
  readonly ok: boolean;
  readonly detail: string;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}
