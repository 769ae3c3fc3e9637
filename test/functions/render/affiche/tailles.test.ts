import { describe, expect, it } from '@jest/globals';
import {
  AfficheIndisponible,
  FORMATS_AFFICHE,
  renderAffiche,
} from '../../../../functions/render/affiche/index.ts';
import type { FormatAffiche } from '../../../../functions/render/affiche/index.ts';
import type { IndicateurPublie, Tableau } from '../../../../domain/tableau/types.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong } from '../../../fabriques/tableau.ts';
import { makeIndicateur } from '../../../fabriques/tableau-textes.ts';
import type { LigneFabriquee } from '../../../fabriques/tableau-textes.ts';
import { JEUX } from './donnees.ts';
import { chevauchements, debords } from './geometrie.ts';
import { plat, readPdf } from './lecture-pdf.ts';
import type { PdfLu } from './lecture-pdf.ts';

const url = 'https://www.exemple.gouv.fr/transparence';

const avec = (tableau: Tableau, indicateurs: readonly IndicateurPublie[]): Tableau => ({
  ...tableau,
  indicateurs,
});
const premiers = (tableau: Tableau, n: number): Tableau => avec(tableau, tableau.indicateurs.slice(0, n));

async function verifie(tableau: Tableau, format: Partial<FormatAffiche> = {}): Promise<PdfLu> {
  const pdf = await readPdf(await renderAffiche(tableau, { url, ...format }));
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

  const cas = FORMATS_AFFICHE.flatMap((f) => [6, 10, 14].map((n) => [n, f.fichier, f] as const));
  it.each(cas)('%i long indicators on %s', async (n, _, format) => {
    await verifie(premiers(tableauLong(), n), format);
  });

  // A slip of the keyboard must not take the other files of the folder away with the poster.
  const enormes = (n: number): Tableau =>
    avec(
      tableauLong(),
      tableauLong()
        .indicateurs.slice(0, n)
        .map(({ intervalle: _i, signal: _s, couverture: _c, textes: _t, ...ligne }, rang) =>
          makeIndicateur(
            {
              ...ligne,
              ...{ decimales: 2, unite: (['jours ouvrés', 'minutes', '%'] as const)[rang % 3]!, cible: 90 },
              ...{ effectif: 1, commentaire: ligne.commentaire ?? '', cert: '' },
              valeurs: [999_999_999.42, null, 1_000_000_000.42, 1_234_567_890.42 + rang],
            } as LigneFabriquee,
            tableauLong().trimestre,
          ),
        ),
    );
  it.each(FORMATS_AFFICHE.flatMap((f) => [6, 9, 12].map((n) => [n, f.fichier, f] as const)))(
    '%i figures of ten digits and two decimals on %s',
    async (n, _, format) => {
      await verifie(enormes(n), format);
    },
  );

  it.each([1, 2, 3, 5, 10])('%i real indicators of Indre-et-Loire', async (n) => {
    await verifie(premiers(tableauIndreEtLoire(), n));
  });

  it.each(Object.entries(JEUX))('%s, on the four sheets', async (_, jeu) => {
    for (const format of FORMATS_AFFICHE) await verifie(jeu(), format);
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
    await expect(refus).rejects.toThrow(/Publiez-en moins/);
  });
});
