import { describe, expect, it } from '@jest/globals';
import { renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { printable } from '../../../../functions/render/affiche/glyphes.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { tableauMoselle } from '../../../fabriques/tableau.ts';
import { plat, readPdf } from './lecture-pdf.ts';

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
    expect(pdf.racine.texte).toContain('Bravo □ à l’équipe □ !');
  });

  it('a word longer than the column is broken, not drawn over its neighbours', async () => {
    const pdf = await readPdf(await renderAffiche(avecCommentaire('W'.repeat(300)), { url }));
    const lignes = pdf.boites.filter((b) => /^W{10,}/.test(b.texte));
    expect(new Set(lignes.map((b) => Math.round(b.y))).size).toBeGreaterThan(5);
    const colonne = pdf.boites.find((b) => b.texte === 'Résultat');
    expect(Math.max(...lignes.map((b) => b.x + b.largeur))).toBeLessThan(colonne!.x);
  });
});

describe('printable', () => {
  it.each([
    ['Délai\u202f: 15,2\u00a0jours − « été »', 'Délai\u202f: 15,2\u00a0jours − « été »'],
    ['e\u0301te\u0301', 'été'],
    ['a\r\nb\tc', 'a\nb c'],
    ['zéro\u200bchasse\u2060\u00ad', 'zérochasse'],
    ['👨‍👩‍👧 ici', '□ ici'],
  ])('%j gives %j', (saisi, attendu) => {
    expect(printable(saisi)).toBe(attendu);
  });
});
