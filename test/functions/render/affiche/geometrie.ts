import type { PdfLu } from './lecture-pdf.ts';

const POINTS_MM = 72 / 25.4;
/** Of an A4, the narrowest. */
const MARGE_MM = 9;

/** Texts out of the margins of the page. */
export function debords({ boites, largeurMm, hauteurMm }: PdfLu): readonly string[] {
  const marge = MARGE_MM * POINTS_MM;
  return boites
    .filter(
      (b) =>
        b.x < marge ||
        b.x + b.largeur > largeurMm * POINTS_MM - marge ||
        b.y < marge ||
        b.y > hauteurMm * POINTS_MM - marge,
    )
    .map((b) => b.texte);
}

/** Pairs of texts drawn one over the other: their letters, from the baseline to the top of a small x. */
export function chevauchements({ boites }: PdfLu): readonly string[] {
  const croise = (a: number, fa: number, b: number, fb: number): boolean =>
    Math.min(fa, fb) - Math.max(a, b) > 0.6;
  return boites.flatMap((a, i) =>
    boites
      .slice(i + 1)
      .filter(
        (b) =>
          croise(a.x, a.x + a.largeur, b.x, b.x + b.largeur) &&
          croise(a.y, a.y + a.hauteur * 0.55, b.y, b.y + b.hauteur * 0.55),
      )
      .map((b) => `${a.texte} / ${b.texte}`),
  );
}
