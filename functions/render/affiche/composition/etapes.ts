/** What is shown at a stage. Sizes go from `petit` to `grand` within a stage, before the next thing gives way. */
export interface Etape {
  readonly petit: number;
  readonly grand: number;
  /** Plain words under each label. */
  readonly clair: boolean;
  /** The sentence of the signal, besides its sign and words, which stay. */
  readonly phrase: boolean;
  /** How each figure is made. */
  readonly preuve: boolean;
  /** Same quarter of the year before, interval of a survey share, and what to expect of the target. */
  readonly anPasse: boolean;
  /** Lines of each comment; null: all of them, 0: none, and it is said that they are online. */
  readonly commentaire: number | null;
  /** Lines of each label. */
  readonly libelle: number | null;
  /** Actions of each missed target; null: all of them. */
  readonly actions: number | null;
}

/** An `Etape` at one size. */
export interface Pas extends Etape {
  readonly echelle: number;
}

const TOUT = {
  clair: true,
  phrase: true,
  preuve: true,
  anPasse: true,
  commentaire: null,
  libelle: null,
  actions: null,
} as const;

/**
 * What gives way when room lacks, first to last: size, plain words, the sentence of the signal, the method, comments
 * beyond three lines, last year's quarter, the interval and what to expect of the target, comments beyond two lines, then one, comments, long labels,
 * actions but the first of each target, actions. Figures, units, states, targets, previous quarter, the signal in two words, reasons of
 * absences, coverage and CERT never do. Kept by docs/decisions/0013-affiches.md.
 */
export const ETAPES: readonly Etape[] = [
  { ...TOUT, grand: 2.2, petit: 0.9 },
  { ...TOUT, clair: false, grand: 1.3, petit: 0.86 },
  { ...TOUT, clair: false, phrase: false, grand: 1.1, petit: 0.82 },
  { ...TOUT, clair: false, phrase: false, preuve: false, grand: 1, petit: 0.74 },
  ...[
    { commentaire: 3, anPasse: true, grand: 0.96, petit: 0.7 },
    { commentaire: 3, anPasse: false, grand: 0.94, petit: 0.66 },
    { commentaire: 2, anPasse: false, grand: 0.92, petit: 0.62 },
    { commentaire: 1, anPasse: false, grand: 0.9, petit: 0.6 },
  ].map((reste) => ({ ...TOUT, clair: false, phrase: false, preuve: false, ...reste })),
  ...[
    { libelle: 3, actions: null, petit: 0.6 },
    { libelle: 2, actions: 1, petit: 0.54 },
    { libelle: 2, actions: 0, petit: 0.48 },
    { libelle: 1, actions: 0, petit: 0.44 },
  ].map((reste) => ({
    ...{ ...TOUT, clair: false, phrase: false, preuve: false, anPasse: false },
    ...{ commentaire: 0, grand: 0.9, ...reste },
  })),
];

const FINESSE = 0.02;

/**
 * The first stage that fits, at the largest size that fits in it: a bisection over computed heights, not over layouts.
 * @returns null when even the last stage does not fit
 */
export function choisirPas(tient: (pas: Pas) => boolean): Pas | null {
  for (const etape of ETAPES) {
    const pas = (rang: number): Pas => ({ ...etape, echelle: etape.petit + rang * FINESSE });
    if (!tient(pas(0))) continue;
    let bas = 0;
    let haut = Math.floor((etape.grand - etape.petit) / FINESSE) + 1;
    while (haut - bas > 1) {
      const milieu = (bas + haut) >> 1;
      if (tient(pas(milieu))) bas = milieu;
      else haut = milieu;
    }
    return pas(bas);
  }
  return null;
}
