/** A file to download. */
export interface Fichier {
  readonly href: string;
  /** Bytes, said beside the link; absent when not known. */
  readonly taille?: number;
}

/** Where the page leads. Addresses are relative to the page, or whole. */
export interface LiensPage {
  /** List of the published tableaux: first step of the breadcrumb. */
  readonly accueil?: string;
  readonly affiche?: Fichier;
  readonly csv?: Fichier;
  readonly json?: Fichier;
  /** Accessibility statement; a section at the foot of the page when absent, so that one file is enough. */
  readonly accessibilite?: string;
  readonly mentions?: string;
  readonly contact?: string;
}

export interface OptionsPage {
  /** Base address of `page.css` and of the fonts, without final slash; '' puts the styles in the page. */
  readonly assets: string;
  readonly liens: LiensPage;
  /** Other published quarters of the same service, latest first. */
  readonly autres?: readonly { readonly trimestre: string; readonly href: string }[];
}
