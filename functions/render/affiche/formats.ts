/** Paper of a poster. */
export interface FormatAffiche {
  readonly format: 'a3' | 'a4';
  readonly orientation: 'portrait' | 'paysage';
}

/** The four posters that are published, with the name of each file; the first is the one of the hall. */
export const FORMATS_AFFICHE = [
  { fichier: 'affiche-a3.pdf', format: 'a3', orientation: 'portrait', nom: 'Affiche A3' },
  { fichier: 'affiche-a4.pdf', format: 'a4', orientation: 'portrait', nom: 'Affiche A4' },
  { fichier: 'affiche-a3-paysage.pdf', format: 'a3', orientation: 'paysage', nom: 'Affiche A3 paysage' },
  { fichier: 'affiche-a4-paysage.pdf', format: 'a4', orientation: 'paysage', nom: 'Affiche A4 paysage' },
] as const satisfies readonly (FormatAffiche & { readonly fichier: string; readonly nom: string })[];

/** A sheet to compose on; lengths in pt. */
export interface Feuille extends FormatAffiche {
  readonly largeur: number;
  readonly hauteur: number;
  readonly marge: number;
  /** What every size of the A3 poster is multiplied by: A4 is A3 divided by the square root of two. */
  readonly unite: number;
  /** No word is smaller: an A3 is read standing, an A4 in the hand. */
  readonly plancher: number;
}

/** Points of a millimetre. */
export const MM = 72 / 25.4;

const COTES = { a3: [297, 420], a4: [210, 297] } as const;
const PLANCHERS = { a3: 9, a4: 7 };

export function feuilleOf({ format, orientation }: FormatAffiche): Feuille {
  const [petit, grand] = COTES[format];
  const [largeur, hauteur] = orientation === 'portrait' ? [petit, grand] : [grand, petit];
  const unite = format === 'a3' ? 1 : Math.SQRT1_2;
  return {
    format,
    orientation,
    largeur: largeur * MM,
    hauteur: hauteur * MM,
    marge: 14 * MM * unite,
    unite,
    plancher: PLANCHERS[format],
  };
}
