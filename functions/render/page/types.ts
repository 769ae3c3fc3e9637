import type { MentionsReglage } from '../../../domain/referentiels/types.ts';

/** A file to download. */
export interface Fichier {
  readonly href: string;
  /** Bytes, said beside the link; absent when not known. */
  readonly taille?: number;
}

/** A file beside those that the page knows by name. */
export interface FichierNomme extends Fichier {
  /** « Tableur LibreOffice ». */
  readonly titre: string;
  /** « ODS ». */
  readonly format: string;
}

export interface LienTexte {
  readonly texte: string;
  readonly href: string;
}

/** Where the page leads. Addresses are relative to the page, or whole. */
export interface LiensPage {
  /** List of the published tableaux: first step of the breadcrumb. */
  readonly accueil?: string;
  /** Steps between the list and this page, highest first: région, département. */
  readonly parents?: readonly LienTexte[];
  readonly affiche?: Fichier;
  readonly csv?: Fichier;
  readonly json?: Fichier;
  /** Other formats, in the order shown: A4 posters, spreadsheets, schema, hall screen. */
  readonly fichiers?: readonly FichierNomme[];
  /** What comes before `graphique-<code>.svg`: `''` when the charts are beside the page; no link when absent. */
  readonly graphiques?: string;
  /** True when each chart also exists as a picture in points (`.png`), beside its drawing. */
  readonly graphiquesPng?: boolean;
  /** Whole address of this quarter's page, that never changes: said, and quoted with the figures. */
  readonly permanente?: string;
  /** Whole address that always leads to the latest quarter. */
  readonly dernier?: string;
  /** Whole address of the embeddable version, and of the picture for sites that refuse frames: the snippet needs both. */
  readonly integration?: string;
  readonly vignette?: string;
  /** Whole address of a picture of the tableau in points, for sites that show one beside a link. */
  readonly apercuImage?: string;
  /** The tableau for a hall screen. */
  readonly ecran?: string;
  /** Of a rectificatif: the tableau that it corrects. */
  readonly versionPrecedente?: string;
  /** Accessibility statement; a section at the foot of the page when absent, so that one file is enough. */
  readonly accessibilite?: string;
  readonly mentions?: string;
  readonly donneesPersonnelles?: string;
  readonly donneesOuvertes?: string;
  readonly contact?: string;
}

/** Another published quarter. */
export interface AutreTrimestre {
  readonly trimestre: string;
  readonly href: string;
  /** « Cinq objectifs sur sept sont atteints. »; absent when not read. */
  readonly resume?: string;
}

export interface OptionsPage {
  /** Base address of `page.css` and of the fonts, without final slash; '' puts the styles in the page. */
  readonly assets: string;
  readonly liens: LiensPage;
  /** Other published quarters of the same service, latest first. */
  readonly autres?: readonly AutreTrimestre[];
  /** The published quarters just before and just after this one: the way through the history, said at the top. */
  readonly voisins?: { readonly precedent?: LienTexte; readonly suivant?: LienTexte };
  /** Places under this one (sites of a département, départements of a région), in the order shown. */
  readonly lieux?: { readonly titre: string; readonly liens: readonly LienTexte[] };
  /** Of an earlier version that a rectificatif replaced: where the one in force is. */
  readonly remplacePar?: string;
  /** What the préfecture says of itself; « à compléter par la préfecture » where it says nothing. */
  readonly mentions?: MentionsReglage;
}
