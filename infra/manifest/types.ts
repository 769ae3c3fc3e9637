import type { Element } from './element.ts';

/** What Excel, or an administrator's upload, would refuse. `code` is stable; `message` says how to mend. */
export interface Defaut {
  readonly code: CodeDefaut;
  /** Line of manifest.xml, from 1; 0 when the fault is of the whole file. */
  readonly ligne: number;
  readonly message: string;
}

/** Closed list of the faults that the check knows. */
export type CodeDefaut =
  | 'XML-MAL-FORME'
  | 'ELEMENT-DEPLACE'
  | 'ELEMENT-MANQUANT'
  | 'ELEMENT-REPETE'
  | 'TYPE-INATTENDU'
  | 'GUID-INVALIDE'
  | 'VERSION-INVALIDE'
  | 'LANGUE-INATTENDUE'
  | 'EXIGENCE-INATTENDUE'
  | 'ADRESSE-NON-HTTPS'
  | 'ADRESSE-ETRANGERE'
  | 'FICHIER-ABSENT'
  | 'IDENTIFIANT-TROP-LONG'
  | 'IDENTIFIANT-REPETE'
  | 'RESSOURCE-INCONNUE'
  | 'RESSOURCE-INUTILE'
  | 'TEXTE-VIDE'
  | 'TEXTE-TROP-LONG'
  | 'ICONE-ILLISIBLE'
  | 'ICONE-TAILLE'
  | 'ICONE-MANQUANTE'
  | 'COMMANDE-SANS-FONCTION'
  | 'FONCTION-SANS-COMMANDE'
  | 'RUNTIME-PARTAGE'
  | 'FONCTIONS-DIFFERENTES';

/** What stands beside the manifest. */
export interface Entourage {
  /** Files served under the add-in's address, by their path there; null for one that the build makes and that is not read. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  /** Ids given to `Office.actions.associate`. */
  readonly commandes: readonly string[];
  /** Ids given to `CustomFunctions.associate`. */
  readonly fonctions: readonly string[];
}

/** A manifest, read. */
export interface Manifeste {
  readonly racine: Element;
  /** Every element, in the order of the file. */
  readonly elements: readonly Element[];
}

export type Controle = (manifeste: Manifeste, entourage: Entourage) => readonly Defaut[];
