import type { Attributs } from '../../../../domain/classeur/garde/index.ts';
import type { Balise } from '../xml/balises.ts';

export interface Etendue {
  readonly debut: number;
  readonly fin: number;
}

export interface FormuleXml extends Etendue {
  readonly balise: Balise;
  readonly attributs: Attributs;
  readonly texte: string;
}

export interface CelluleXml extends Etendue {
  readonly balise: Balise;
  readonly ligne: number;
  readonly colonne: number;
  readonly formule: FormuleXml | null;
  /** Where `<v>` or `<is>` stands. */
  readonly valeurs: readonly Etendue[];
}

export interface RangeeXml extends Etendue {
  readonly balise: Balise;
  readonly ligne: number;
  /** Where the closing tag starts; the end of the tag when it has none. */
  readonly fermeture: number;
  /** In the order of the file, which is that of the columns. */
  readonly cellules: readonly CelluleXml[];
}

/** Where everything stands in a worksheet part. */
export interface PlanFeuille {
  readonly prefixe: string;
  readonly donnees: { readonly balise: Balise; readonly fermeture: number; readonly fin: number };
  readonly rangees: readonly RangeeXml[];
  readonly dimension: Balise | null;
  /** `sheetProtection` when there is one. */
  readonly protection: (Etendue & { readonly balise: Balise }) | null;
  /** Where `sheetProtection` would stand. */
  readonly placeProtection: number;
  /** Default style of columns. */
  readonly colonnes: readonly { readonly de: number; readonly a: number; readonly style: string }[];
}
