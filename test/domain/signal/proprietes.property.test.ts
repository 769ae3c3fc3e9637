import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilson } from '../../../domain/signal/index.ts';
import { analyse, causesOf } from '../../fabriques/signal.ts';

const point = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6, nil: null });
const serie = fc.array(point, { minLength: 1, maxLength: 40 });

/** The four rules written again on plain numbers, by windows rather than by runs: nothing is shared with the domain. */
function naiveCauses(valeurs: readonly (number | null)[], moyenne: number, rayon: number): string[][] {
  const causes = valeurs.map(() => new Set<string>());
  const cote = valeurs.map((v) => (v === null || Math.abs(v - moyenne) < 1e-9 ? 0 : Math.sign(v - moyenne)));
  const windows = (
    taille: number,
    test: (fenetre: number[]) => boolean,
    add: (rang: number) => void,
  ): void => {
    for (let debut = 0; debut + taille <= valeurs.length; debut += 1) {
      const rangs = Array.from({ length: taille }, (_, i) => debut + i);
      if (rangs.every((rang) => valeurs[rang] !== null) && test(rangs)) rangs.forEach(add);
    }
  };
  const v = (rang: number): number => valeurs[rang]!;
  valeurs.forEach((valeur, rang) => {
    if (valeur !== null && Math.abs(valeur - moyenne) > rayon + 1e-9) causes[rang]!.add('hors-limites');
  });
  const memeCote = (rangs: number[]): boolean =>
    Math.abs(rangs.reduce((s, rang) => s + cote[rang]!, 0)) === rangs.length;
  windows(7, memeCote, (rang) => causes[rang]!.add('decalage'));
  for (const sens of [1, -1]) {
    windows(
      7,
      (rangs) => rangs.slice(1).every((rang) => Math.sign(v(rang) - v(rang - 1)) === sens),
      (rang) => causes[rang]!.add('tendance'),
    );
  }
  const loin = (rang: number): boolean => Math.abs(v(rang) - moyenne) > (2 * rayon) / 3 + 1e-9;
  windows(
    3,
    (rangs) => memeCote(rangs) && rangs.filter(loin).length >= 2,
    (rang) => loin(rang) && causes[rang]!.add('deux-sur-trois'),
  );
  return causes.map((noms) => [...noms].sort());
}

describe('analyseSerie', () => {
  it('finds the causes that the rules give when they are written plainly', () => {
    fc.assert(
      fc.property(serie, (valeurs) => {
        const lue = analyse(valeurs);
        if (!lue.limites || lue.moyenne === null) return;
        const rayon = lue.limites.haute - lue.moyenne;
        expect(lue.points.map(({ causes }) => causes.map(({ code }) => code).sort())).toEqual(
          naiveCauses(valeurs, lue.moyenne, rayon),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('says the opposite of a series that is turned over, and the same of one that is moved or stretched', () => {
    fc.assert(
      fc.property(serie, (valeurs) => {
        const lue = analyse(valeurs);
        const turned = analyse(valeurs.map((valeur) => (valeur === null ? null : 100 - valeur)));
        const stretched = analyse(valeurs.map((valeur) => (valeur === null ? null : 3 * valeur + 7)));
        expect(causesOf(turned)).toEqual(causesOf(lue));
        expect(causesOf(stretched)).toEqual(causesOf(lue));
        expect(stretched.lecture).toBe(lue.lecture);
        const inverse = { amelioration: 'degradation', degradation: 'amelioration' } as Record<
          string,
          string
        >;
        expect(turned.lecture).toBe(inverse[lue.lecture] ?? lue.lecture);
      }),
      { numRuns: 100 },
    );
  });

  it('gives no cause to what is missing, and never counts it', () => {
    fc.assert(
      fc.property(serie, (valeurs) => {
        const lue = analyse(valeurs);
        expect(lue.connus).toBe(valeurs.filter((valeur) => valeur !== null).length);
        lue.points.forEach((un, rang) => {
          if (valeurs[rang] === null) expect(un).toMatchObject({ valeur: null, causes: [] });
        });
      }),
    );
  });

  it('has narrower or equal limits once extreme ranges are left out', () => {
    fc.assert(
      fc.property(serie, (valeurs) => {
        const [filtree, brute] = [analyse(valeurs), analyse(valeurs, { sansFiltre: true })];
        if (!filtree.limites || !brute.limites) return;
        expect(filtree.limites.haute).toBeLessThanOrEqual(brute.limites.haute);
        expect(filtree.moyenne).toBe(brute.moyenne);
      }),
    );
  });
});

describe('wilson', () => {
  it('holds the share, stays within 0 and 1, and narrows as answers come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 2000 }), (n, brut) => {
        const part = Math.min(brut, n) / n;
        const petit = wilson(part, n)!;
        const grand = wilson(part, 4 * n)!;
        expect(petit.bas).toBeGreaterThanOrEqual(0);
        expect(petit.haut).toBeLessThanOrEqual(1);
        expect(petit.bas).toBeLessThanOrEqual(part);
        expect(petit.haut).toBeGreaterThanOrEqual(part);
        expect(grand.haut - grand.bas).toBeLessThan(petit.haut - petit.bas);
      }),
    );
  });
});
