/** One commitment to users, of a national référentiel. */
export interface Engagement {
  /** `QEP-1.01`, `SPP-4`: what an action writes in « Porte sur ». Never reused for another commitment. */
  readonly code: string;
  readonly referentiel: CodeReferentiel;
  /** Edition of the référentiel that the text is taken from. */
  readonly version: string;
  /** Qual-e-pref module; null where the référentiel has none. */
  readonly module: number | null;
  /** Channel that it bears on, as the source groups them; null where it does not. */
  readonly canal: string | null;
  /** Text of the commitment; null while no source gives it. */
  readonly libelle: string | null;
}

export const REFERENTIELS = ['QEP', 'SPP'] as const;
export type CodeReferentiel = (typeof REFERENTIELS)[number];

/** A chapter of Qual-e-pref. */
export interface ModuleQualepref {
  readonly numero: number;
  readonly nom: string;
  /** `toujours`; `avec-cert`: when the préfecture hosts a CERT; `non`. */
  readonly obligatoire: 'toujours' | 'avec-cert' | 'non';
  /** Commitments that the module counts, when a source says so. */
  readonly annonces: readonly { readonly nombre: number; readonly source: string }[];
}

/** A référentiel as an edition: a new edition is a new file of data, never code. */
export interface Referentiel {
  readonly code: CodeReferentiel;
  readonly nom: string;
  readonly version: string;
  readonly source: string;
  readonly aConfirmer: readonly string[];
}
