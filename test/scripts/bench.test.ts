import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderEpreuve } from '../../scripts/bench/outils/afficher.ts';
import { cutPage, joinPage } from '../../scripts/bench/outils/gabarit.ts';
import { measureEpreuve } from '../../scripts/bench/outils/mesurer.ts';
import { ratios, rotate, summarize } from '../../scripts/bench/outils/statistiques.ts';
import { chooseBancs } from '../../scripts/bench/registre.ts';
import type { Banc, Concurrent, Epreuve } from '../../scripts/bench/types.ts';
import { renderPage } from '../../functions/render/index.ts';
import { tableauIndreEtLoire } from '../fabriques/tableau.ts';

describe('what several rounds say', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect(summarize([9, 1, 5])).toEqual({ mediane: 5, min: 1, max: 9 });
    expect(summarize([4, 1, 2, 9])).toEqual({ mediane: 3, min: 1, max: 9 });
    expect(() => summarize([])).toThrow(RangeError);
  });

  it('compares round by round, so that a slow moment counts for both', () => {
    expect(ratios([1, 100, 1], [2, 200, 2])).toEqual([2, 2, 2]);
    expect(() => ratios([1, 2], [1])).toThrow(RangeError);
  });

  it('lets each go first in its turn', () => {
    expect([0, 1, 2, 3].map((tour) => rotate(['a', 'b', 'c'], tour).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
    ]);
  });
});

describe('a comparison', () => {
  const noter = (vus: number[]) => ({ nom: 'essai', run: (tour: number) => vus.push(tour) });

  it('never gives the same input twice to one competitor', async () => {
    const premiers: number[] = [];
    const seconds: number[] = [];
    const epreuve: Epreuve = {
      titre: 'Essai',
      note: 'Aucune.',
      concurrents: [noter(premiers), noter(seconds)],
      echauffement: 2,
      appels: 3,
      tours: 2,
    };
    const mesures = await measureEpreuve(epreuve);
    expect(premiers).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(seconds).toEqual(premiers);
    expect([...mesures.values()].map(({ length }) => length)).toEqual([2, 2]);
  });

  it('reads against the first: ×2 took twice as long', () => {
    const [a, b] = [
      { nom: 'produit', run: () => null },
      { nom: 'pair', run: () => null },
    ] as const;
    const epreuve: Epreuve = {
      titre: 'Essai',
      note: 'Note.',
      concurrents: [a, b],
      echauffement: 0,
      appels: 1,
      tours: 3,
    };
    const lignes = renderEpreuve(
      epreuve,
      new Map<Concurrent, readonly number[]>([
        [a, [10, 20, 30]],
        [b, [20, 40, 90]],
      ]),
    ).split('\n');
    expect(lignes[1]).toMatch(/produit +20 ms \(10–30\)$/);
    expect(lignes[2]).toMatch(/pair +40 ms \(20–90\) +×2 \(2–3\)$/);
  });
});

describe('the list of benches', () => {
  const banc = (nom: string): Banc => ({ nom, objet: `objet de ${nom}`, async *epreuves() {} });
  const bancs = [banc('lecture'), banc('page')];

  it('gives all of them, or those that are named, in its own order', () => {
    expect(chooseBancs([], bancs)).toEqual(bancs);
    expect(chooseBancs(['page', 'lecture'], bancs)).toEqual(bancs);
    expect(chooseBancs(['page'], bancs)).toEqual([bancs[1]]);
  });

  it('names those that exist when one does not', () => {
    expect(() => chooseBancs(['charge'], bancs)).toThrow(
      /« charge » inconnu.*lecture \(objet de lecture\), page/,
    );
  });
});

describe('the floor of the page', () => {
  it('writes the very bytes of the page', () => {
    const html = renderPage(tableauIndreEtLoire(), { assets: '', liens: {} });
    expect(joinPage(cutPage(html))).toBe(html);
  });

  it('escapes what it had unescaped, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        const html = `<p>${joinPage([{ balises: '', texte }])}</p>`;
        expect(joinPage(cutPage(html))).toBe(html);
      }),
    );
  });
});
