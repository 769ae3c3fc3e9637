import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addExact,
  asFraction,
  compareExact,
  divExact,
  mulExact,
  readExact,
  subExact,
  textOf,
} from '../../../domain/consolidation/exact.ts';
import { toFraction } from '../../../domain/nombre/index.ts';

/** Counts and decimals as they are filed, fractions as they are kept, and figures that no safe integer holds. */
const texte = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }).map(String),
  fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.nat({ max: 9_999 })).map(([e, d]) => `${e}.${d}`),
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 })).map(([n, d]) => `${n}/${d}`),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map(String),
  fc.tuple(fc.maxSafeInteger(), fc.maxSafeNat()).map(([n, d]) => `${n}/${d + 1}`),
  fc.tuple(fc.maxSafeNat(), fc.maxSafeNat()).map(([e, d]) => `${e}.${d}`),
);

describe('exact figures', () => {
  it('read, add, multiply, divide and compare as fractions do, whatever their size', () => {
    fc.assert(
      fc.property(texte, texte, (a, b) => {
        const [x, y] = [readExact(a), readExact(b)];
        const [f, g] = [toFraction(a), toFraction(b)];
        expect(textOf(x)).toBe(f.toFraction());
        expect(textOf(addExact(x, y))).toBe(f.add(g).toFraction());
        expect(textOf(subExact(x, y))).toBe(f.sub(g).toFraction());
        expect(textOf(mulExact(x, y))).toBe(f.mul(g).toFraction());
        expect(Math.sign(compareExact(x, y))).toBe(Math.sign(f.compare(g)));
        if (!g.equals(0)) expect(textOf(divExact(x, y))).toBe(f.div(g).toFraction());
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay exact over the figures of a whole country', () => {
    fc.assert(
      fc.property(fc.array(texte, { maxLength: 60 }), (textes) => {
        const somme = textes.map(readExact).reduce(addExact, readExact('0'));
        const temoin = textes.map(toFraction).reduce((a, b) => a.add(b), toFraction('0'));
        expect(asFraction(somme).equals(temoin)).toBe(true);
      }),
    );
  });

  it.each([
    ['9007199254740991', '1', '9007199254740992'],
    ['9007199254740991', '2', '9007199254740993'],
    ['0.1', '0.2', '3/10'],
    ['-0.5', '0.5', '0'],
  ])('%s + %s is %s', (a, b, somme) => {
    expect(textOf(addExact(readExact(a), readExact(b)))).toBe(somme);
  });

  it.each(['', 'abc', '1e3', '1/0', '.5', '5.', '1,5', '12.3.4', '1.2/3'])('« %s » is not one', (mauvais) => {
    expect(() => readExact(mauvais)).toThrow(TypeError);
  });
});
