/** What a place has published last; null when it has published nothing. */
export interface DernierPublie {
  /** « 4e trimestre 2020 ». */
  readonly trimestre: string;
  readonly href: string;
  /** « Un objectif sur six est atteint. » */
  readonly resume: string;
  /** « Publié le 15 janvier 2021. » */
  readonly publication: string;
  /** True while a rectificatif is in force. */
  readonly rectifie?: boolean;
}

/** A quarter that a place published, then withdrew. */
export interface RetireListe {
  /** « 4e trimestre 2020 ». */
  readonly trimestre: string;
  /** Its notice. */
  readonly href: string;
  /** « Retiré le 3 mars 2021. Motif : … » */
  readonly phrase: string;
}

/** A département of a list. */
export interface LieuListe {
  readonly code: string;
  readonly nom: string;
  readonly dernier: DernierPublie | null;
  /** Latest first. */
  readonly retires: readonly RetireListe[];
}

/** A région and its départements; `href` leads to the page of the région's own tableau or list, null for none. */
export interface RegionListe {
  readonly code: string;
  readonly nom: string;
  readonly href: string | null;
  readonly departements: readonly LieuListe[];
}

/** A published tableau of a région or of the country; `resume` where it was read. */
export interface TableauNiveau {
  /** « 4e trimestre 2020 ». */
  readonly trimestre: string;
  readonly href: string;
  readonly resume?: string;
}
