import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { formatNombre, numberToFraction, roundFraction, toFraction } from '../../../domain/nombre/index.ts';

describe('toFraction', () => {
  it('reads decimals and fractions exactly', () => {
    expect(toFraction('15.22').toFraction()).toBe('761/50');
    expect(toFraction('63/100').equals(toFraction('0.63'))).toBe(true);
    expect(toFraction('-0.2').toFraction()).toBe('-1/5');
  });

  it.each(['', '15,22', '1e3', '0.(3)', '1 1/2', '63 %', '.5', '5.', '1/0', 'NaN', ' 1'])(
    'refuses %j, which no measure holds',
    (texte) => {
      expect(() => toFraction(texte)).toThrow(TypeError);
    },
  );
});

describe('roundFraction', () => {
  it.each([
    ['0.125', 2, 0.13],
    ['-0.125', 2, -0.13],
    ['1.005', 2, 1.01],
    ['0.124999999999999999999', 2, 0.12],
    ['2/3', 1, 0.7],
    ['89.5', 0, 90],
    ['-0.004', 2, 0],
    ['36859', 0, 36859],
    ['0.05', 1, 0.1],
  ])('rounds %s to %i decimals as %d', (texte, decimales, attendu) => {
    expect(roundFraction(toFraction(texte), decimales)).toBe(attendu);
  });

  it('is never further than half a unit of the last decimal, and odd', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, decimales) => {
          const exacte = new Fraction(n, d);
          const arrondie = roundFraction(exacte, decimales);
          const distance = numberToFraction(arrondie).sub(exacte).abs();
          expect(distance.lte(new Fraction(1, 2 * 10 ** decimales))).toBe(true);
          expect(roundFraction(exacte.neg(), decimales)).toBe(arrondie === 0 ? 0 : -arrondie);
        },
      ),
    );
  });
});

describe('numberToFraction', () => {
  it('takes the number as the one who typed it meant it', () => {
    expect(numberToFraction(0.1).toFraction()).toBe('1/10');
    expect(numberToFraction(1e-7).toFraction()).toBe('1/10000000');
  });

  it('keeps a number that JavaScript writes with an exponent, and writes it in full', () => {
    expect(numberToFraction(1e21).equals(10n ** 21n)).toBe(true);
    expect(formatNombre(-1e21).replace(/\u202f/g, ' ')).toBe('\u22121 000 000 000 000 000 000 000');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (n) => {
    expect(() => numberToFraction(n)).toThrow(RangeError);
  });
});
