import type { IdEcran } from '../../../etat/types.ts';

/** A part of a page: its paragraphs, then its steps when there are some. Plain text, so that pane and Markdown say the same. */
export interface SectionGuide {
  readonly titre: string;
  readonly paragraphes: readonly string[];
  readonly etapes?: readonly string[];
}

/** A page of the guide: shown in the pane, and written to `docs/guide/<id>.md`. */
export interface PageGuide {
  readonly id: string;
  readonly titre: string;
  /** What the page answers, in one sentence. */
  readonly resume: string;
  /** Screens that open the help at this page. */
  readonly ecrans: readonly IdEcran[];
  readonly sections: readonly SectionGuide[];
}
