import { describe, expect, it } from '@jest/globals';
import { AfficheIndisponible, renderAffiche } from '../../../../functions/render/affiche/index.ts';
import type { IndicateurPublie, Tableau } from '../../../../domain/tableau/types.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong } from '../../../fabriques/tableau.ts';
import { findAll, plat, readPdf } from './lecture-pdf.ts';
import type { PdfLu } from './lecture-pdf.ts';

const url = 'https://www.exemple.gouv.fr/transparence';
const POINTS_MM = 72 / 25.4;

const avec = (tableau: Tableau, indicateurs: readonly IndicateurPublie[]): Tableau => ({
  ...tableau,
  indicateurs,
});
const premiers = (tableau: Tableau, n: number): Tableau => avec(tableau, tableau.indicateurs.slice(0, n));

/** Texts out of the margins of the page. */
function debords({ boites }: PdfLu): readonly string[] {
  const marge = 14 * POINTS_MM;
  return boites
    .filter(
      (b) =>
        b.x < marge ||
        b.x + b.largeur > 297 * POINTS_MM - marge ||
        b.y < marge ||
        b.y > 420 * POINTS_MM - marge,
    )
    .map((b) => b.texte);
}

/** Pairs of texts drawn one over the other: their letters, from the baseline to the top of a small x. */
function chevauchements({ boites }: PdfLu): readonly string[] {
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

async function verifie(tableau: Tableau): Promise<PdfLu> {
  const pdf = await readPdf(await renderAffiche(tableau, { url }));
  expect(pdf.pages).toBe(1);
  expect(debords(pdf)).toEqual([]);
  expect(chevauchements(pdf)).toEqual([]);
  let place = -1;
  for (const indicateur of tableau.indicateurs) {
    place = pdf.racine.texte.indexOf(
      plat(indicateur.textes.nombre === 'n.d.' ? indicateur.textes.valeur : indicateur.textes.nombre),
      place + 1,
    );
    expect(place).toBeGreaterThanOrEqual(0);
  }
  return pdf;
}

describe('une page, de 1 à 14 indicateurs', () => {
  const tailles = Array.from({ length: 14 }, (_, i) => i + 1);
  it.each(tailles)('%i long indicators, with long comments and missing values', async (n) => {
    await verifie(premiers(tableauLong(), n));
  });

  it.each([1, 2, 3, 5, 10])('%i real indicators of Indre-et-Loire', async (n) => {
    await verifie(premiers(tableauIndreEtLoire(), n));
  });

  it('a card an indicator up to three, a table beyond', async () => {
    const trois = await verifie(premiers(tableauExemple(), 3));
    expect(findAll(trois.racine, 'H2').map((n) => n.texte)).toContain('Usagers satisfaits de l’accueil');
    expect(findAll(trois.racine, 'TH').map((n) => n.texte)).not.toContain('Résultat');
    const quatre = await verifie(premiers(tableauExemple(), 4));
    expect(findAll(quatre.racine, 'TH').map((n) => n.texte)).toContain('Résultat');
  });
});

describe('ce qui cède quand la place manque', () => {
  it('shows plain words and whole comments when there is room', async () => {
    const pdf = await verifie(premiers(tableauExemple(), 4));
    expect(pdf.racine.texte).toContain('Part des appels reçus auxquels un agent a répondu.');
    expect(pdf.racine.texte).toContain('Hors de cette période, 86 % des appels ont abouti.');
  });

  it('shows whole comments on cards, charts and actions beside them', async () => {
    const tableau = tableauExemple();
    const pdf = await verifie(avec(tableau, tableau.indicateurs.slice(2, 5)));
    expect(pdf.racine.texte).toContain('Hors de cette période, 86 % des appels ont abouti.');
    expect(pdf.racine.texte).toContain('Former trois agents de plus à la réponse téléphonique.');
  });

  it('gives up plain words first, and keeps comments', async () => {
    const pdf = await verifie(tableauExemple());
    expect(pdf.racine.texte).not.toContain('Part des appels reçus auxquels un agent a répondu.');
    expect(pdf.racine.texte).toContain('Hors de cette période, 86 % des appels ont abouti.');
  });

  it('then cuts comments at a word, and says where the rest is', async () => {
    const pdf = await verifie(premiers(tableauLong(), 9));
    expect(pdf.racine.texte).toContain('… (suite sur la page)');
    expect(pdf.racine.texte).not.toContain('Un renfort de trois agents');
  });

  it('holds fourteen missed targets with six actions each, and says that actions are online', async () => {
    const modele = tableauLong();
    const action = modele.indicateurs[3]!.actions[0]!;
    const pdf = await verifie(
      avec(
        modele,
        modele.indicateurs.map((i) => ({ ...i, situation: 'non-atteint', actions: Array(6).fill(action) })),
      ),
    );
    expect(pdf.racine.texte).toMatch(/Nos (autres )?actions sont sur la page en ligne\./);
  });

  it('refuses, in French, what no page can hold', async () => {
    const long = tableauLong();
    const trop = avec(long, [
      ...long.indicateurs,
      ...long.indicateurs,
      ...long.indicateurs,
      ...long.indicateurs,
    ]);
    const refus = renderAffiche(trop, { url });
    await expect(refus).rejects.toBeInstanceOf(AfficheIndisponible);
    await expect(refus).rejects.toThrow(/publiez-en moins/);
  });
});
