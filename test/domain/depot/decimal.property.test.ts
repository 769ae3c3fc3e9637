import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { countDecimales, toDecimal } from '../../../domain/depot/index.ts';

describe('toDecimal', () => {
  it.each([
    [15.22, '15.22'],
    [36859, '36859'],
    [0.1 + 0.2, '0.3'],
    [0.989 * 100, '98.9'],
    [1e-7, '0.0000001'],
    [1.5e-7, '0.00000015'],
    [1.5e21, '1500000000000000000000'],
    [-0, '0'],
    [-0.5, '-0.5'],
  ])('%d is %s', (n, attendu) => {
    expect(toDecimal(n)).toBe(attendu);
  });

  it('writes any number without exponent, and loses none of 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(toDecimal(n)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Math.abs(Number(toDecimal(n)) - n)).toBeLessThanOrEqual(Math.abs(n) * 1e-14);
      }),
    );
  });

  it('refuses what is not a number', () => {
    expect(() => toDecimal(Number.NaN)).toThrow(RangeError);
    expect(() => toDecimal(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('counts the decimals typed', () => {
    expect([63, 98.9, 15.22].map(countDecimales)).toEqual([0, 1, 2]);
  });
});
