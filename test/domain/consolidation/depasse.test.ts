import { describe, expect, it } from '@jest/globals';
import { findDepasse } from '../../../domain/consolidation/index.ts';

const pris = { '22': 'a', '29': 'b', '35': null };

describe('a région or the country computed before a later run', () => {
  it('says nothing when it took the last run of each département, or when there is none', () => {
    expect(
      findDepasse(
        { departements: pris },
        new Map([
          ['22', 'a'],
          ['29', 'b'],
        ]),
      ),
    ).toBeNull();
    expect(findDepasse({ departements: pris }, new Map([['35', null]]))).toBeNull();
  });

  it('names those that were consolidated since, for the first time or again', () => {
    const depasse = findDepasse(
      { departements: pris },
      new Map([
        ['22', 'a'],
        ['29', 'c'],
        ['35', 'd'],
      ]),
    );
    expect(depasse?.departements).toEqual(['29', '35']);
    expect(depasse?.texte).toMatch(/^Les départements 29, 35 ont été consolidés depuis ce calcul.*refaites/);
  });

  it('speaks of one in the singular, and counts many', () => {
    expect(findDepasse({ departements: pris }, new Map([['22', 'z']]))?.texte).toMatch(
      /^Le département 22 a été consolidé/,
    );
    const beaucoup = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`0${i + 1}`, null]));
    const derniers = new Map(Object.keys(beaucoup).map((code) => [code, 'run']));
    expect(findDepasse({ departements: beaucoup }, derniers)?.texte).toMatch(/^6\u00a0départements ont/);
  });
});
