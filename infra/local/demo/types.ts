import type { ActionModele, SaisieIndicateur } from '../../../domain/classeur/types.ts';
import type { CodeIndicateur, CodeSite } from '../../../domain/referentiels/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

/** A workbook as its site filled it: what the main job of `npm start` runs on. */
export interface Demonstration {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  /** Where the figures were published. */
  readonly source: string;
  readonly saisies: readonly SaisieIndicateur[];
  readonly actions: readonly ActionModele[];
  /** Public comments of the référent, by indicator: for what the source does not explain. */
  readonly commentaires?: Readonly<Record<CodeIndicateur, string>>;
}
