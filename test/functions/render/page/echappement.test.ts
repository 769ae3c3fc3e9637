import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderErreur, renderIndex, renderPage } from '../../../../functions/render/page/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';
import { readTexte } from '../../../fabriques/html.ts';

const POISONS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></svg><script>alert(1)</script>',
  '<!-- ',
  ']]>',
  '&lt;b&gt;',
  '\u0000\u202e\ufffe',
];

/** The same tableau with a poison in every text of every field. */
function poison(valeur: unknown, mot: string): unknown {
  if (typeof valeur === 'string') return mot;
  if (Array.isArray(valeur)) return valeur.map((v) => poison(v, mot));
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [cle, GARDES.has(cle) ? v : poison(v, mot)]),
  );
}

/** Closed lists and dates, which the domain has checked. */
const GARDES = new Set(['trimestre', 'situation', 'sens', 'unite', 'evolution', 'echeance', 'publieLe']);

/** Tags with their attributes emptied; those of the charts' labels left out, since long ones leave room for fewer. */
function tags(html: string): string[] {
  const corps = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<\/?text[^>]*>/g, '');
  return (corps.match(/<[a-zA-Z!/][^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

function poisoned(mot: string): Tableau {
  const base = tableauExemple();
  const tableau = poison(base, mot) as Tableau;
  return {
    ...tableau,
    textes: { ...tableau.textes, trimestre: mot },
    indicateurs: tableau.indicateurs.map((i) => ({ ...i, textes: poison(i.textes, mot) as typeof i.textes })),
  };
}

const liens = { accessibilite: '/a' };
const options = { assets: '', liens: { accueil: '/', ...liens } };

describe('escaping', () => {
  const neutre = tags(renderPage(poisoned('mot'), options));

  it.each(POISONS)('%j in every field changes no tag of the page', (mot) => {
    const html = renderPage(poisoned(mot), options);
    expect(tags(html)).toEqual(neutre);
    expect(html).not.toMatch(/<script/i);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (mot) => {
        expect(tags(renderPage(poisoned(`a${mot}`), options))).toEqual(neutre);
      }),
      { numRuns: 30 },
    );
  });

  it('shows a comment as it was written', () => {
    const mot = 'Délai < 5 jours & "suivi" l’<b>an</b>';
    const tableau = tableauExemple();
    const [premier, ...suite] = tableau.indicateurs;
    const html = renderPage(
      { ...tableau, indicateurs: [{ ...premier!, commentaire: mot }, ...suite] },
      options,
    );
    expect(readTexte(html)).toContain(mot);
  });

  it('covers the other pages', () => {
    for (const mot of POISONS) {
      const liste = [{ service: mot, trimestre: mot, href: mot, resume: mot, publication: mot }];
      expect(renderIndex(liste, { assets: '', liens })).not.toMatch(/<script|<img/i);
      expect(renderErreur(mot, mot, { assets: '', liens })).not.toMatch(/<script|<img/i);
    }
  });
});
