import { describe, expect, it } from '@jest/globals';
import { renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { renderEcran } from '../../../../functions/render/ecran/index.ts';
import { renderGraphiqueSeul } from '../../../../functions/render/graphique/index.ts';
import { renderPage } from '../../../../functions/render/page/index.ts';
import { tableauJson } from '../../../../domain/tableau/json.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { tableauMoselle } from '../../../fabriques/tableau.ts';
import { plat, readPdf } from './lecture-pdf.ts';

const PAGE = { assets: '', liens: {} } as const;
const url = 'https://www.exemple.gouv.fr/transparence';

function avecCommentaire(commentaire: string): Tableau {
  const tableau = tableauMoselle();
  const [premier, ...suite] = tableau.indicateurs;
  return { ...tableau, indicateurs: [{ ...premier!, commentaire }, ...suite] };
}

describe('un texte saisi par un agent n’est jamais du code', () => {
  it.each([
    '#panic("x") et #read("/etc/passwd")',
    '$x^2$ *gras* _italique_ `code` ~ -- ---',
    '@renvoi <etiquette> \\ [ ] { } // /* fin',
    '= Titre\n- liste\n+ numéro\n/ terme: sens',
    'https://exemple.fr "guillemets" \'simples\' &amp; </svg>',
    '"}, "resume": "piraté"',
  ])('%j appears as it was typed', async (commentaire) => {
    const pdf = await readPdf(await renderAffiche(avecCommentaire(commentaire), { url }));
    expect(pdf.racine.texte.replaceAll(' ', '')).toContain(plat(commentaire).replaceAll(' ', ''));
  });

  it('in the label, the action and the sentence of the chart too', async () => {
    const texte = '#panic() $ * @ \\ [';
    const tableau = avecCommentaire(texte);
    const [premier, ...suite] = tableau.indicateurs;
    const pdf = await readPdf(
      await renderAffiche(
        {
          ...tableau,
          service: texte,
          indicateurs: [
            {
              ...premier!,
              libelle: texte,
              situation: 'non-atteint',
              actions: [{ action: texte, responsable: texte, echeance: null, etat: null }],
            },
            ...suite,
          ],
        },
        { url },
      ),
    );
    expect(pdf.racine.texte.split(texte).length - 1).toBe(6);
    expect(pdf.racine.texte).toContain('à fixer');
  });

  it('one emoji, or a script that Inter does not have, does not cost the poster', async () => {
    const pdf = await readPdf(
      await renderAffiche(avecCommentaire('Bravo 👍🏽 à l’équipe 漢字 !\u0007\ufeff'), { url }),
    );
    expect(pdf.racine.texte).toContain('Bravo à l’équipe […] !');
    expect(pdf.racine.texte).not.toMatch(/[\u25A0-\u25FF\ufffd]/u);
  });

  it('a comment that is one emoji leaves no empty line, and the tableau keeps it', async () => {
    const tableau = avecCommentaire('🎉');
    const pdf = await readPdf(await renderAffiche(tableau, { url }));
    expect(pdf.racine.texte).toContain('[…]');
    expect(JSON.stringify(tableauJson(tableau))).toContain('🎉');
    expect(renderPage(tableau, PAGE)).toContain('🎉');
  });

  it('stacked accents stay in their line, on the poster, the page and the hall screen', async () => {
    const stack = (marques: string): Tableau => {
      const texte = [...'Panne'].map((lettre) => lettre + marques).join('');
      const tableau = avecCommentaire(texte);
      const [premier, ...suite] = tableau.indicateurs;
      return { ...tableau, indicateurs: [{ ...premier!, libelle: texte }, ...suite] };
    };
    const charge = stack('\u0301\u0302\u0323'.repeat(10));
    expect(await renderAffiche(charge, { url })).toEqual(await renderAffiche(stack('\u0301\u0302'), { url }));
    for (const sortie of [
      renderPage(charge, PAGE),
      renderEcran(charge, { adressePage: url }),
      renderGraphiqueSeul(charge, charge.indicateurs[0]!),
    ]) {
      expect(sortie).toContain('P\u0301\u0302a\u0301\u0302');
      expect(sortie).not.toMatch(/\p{M}{3}/u);
    }
    expect(JSON.stringify(tableauJson(charge))).toContain('\u0323\u0301');
  });

  it('a word longer than the column is broken, not drawn over its neighbours', async () => {
    const pdf = await readPdf(await renderAffiche(avecCommentaire('W'.repeat(300)), { url }));
    const lignes = pdf.boites.filter((b) => /^W{10,}/.test(b.texte));
    expect(new Set(lignes.map((b) => Math.round(b.y))).size).toBeGreaterThan(5);
    const colonne = pdf.boites.find((b) => b.texte === 'Résultat');
    expect(Math.max(...lignes.map((b) => b.x + b.largeur))).toBeLessThan(colonne!.x);
  });
});
