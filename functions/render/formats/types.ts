import type { Tableau } from '../../../domain/tableau/types.ts';

/** Where a file of a tableau will be read from. */
export interface Atelier {
  /** Whole address of the page of this very quarter, or version; null when it has none yet. */
  readonly adressePage: string | null;
  /** Base address of the style sheets, without final slash; absent: styles stand in the file itself. */
  readonly assets?: string;
}

/** A file that stands beside the page of a tableau. */
export interface FormatTableau {
  readonly nom: string;
  /** Media type, with its charset for what is text. */
  readonly type: string;
  /** What the page says of it, « Tableur Excel » and « XLSX »; null when it is no file to take away. */
  readonly lien: { readonly titre: string; readonly format: string } | null;
  /** Made for who asks for it, and left out of a whole folder of files: pictures in points take a tenth of a second each, and an archive is for one. */
  readonly aLaDemande?: true;
  /** @throws {AfficheIndisponible} for a poster that cannot be made */
  readonly render: (tableau: Tableau, atelier: Atelier) => Promise<Uint8Array> | Uint8Array | string;
}
