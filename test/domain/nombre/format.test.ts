import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatDate,
  formatEcart,
  formatEnLettres,
  formatMesure,
  formatNombre,
  formatUnite,
} from '../../../domain/nombre/index.ts';
import { UNITES } from '../../../domain/referentiels/types.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';

describe('formatNombre', () => {
  it.each([
    [15.22, '15,22'],
    [12, '12'],
    [4.5, '4,5'],
    [36859, '36\u202f859'],
    [1234567.5, '1\u202f234\u202f567,5'],
    [999, '999'],
    [-0.2, '\u22120,2'],
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0,3'],
    [1e-7, '0,0000001'],
  ])('writes %d as %s', (n, attendu) => {
    expect(formatNombre(n)).toBe(attendu);
  });

  it('rounds half away from zero and trims useless zeros', () => {
    expect(formatNombre(1.005, 2)).toBe('1,01');
    expect(formatNombre(62.96, 1)).toBe('63');
    expect(formatNombre(-0.004, 2)).toBe('0');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, d) => {
        const nombre = n / 10 ** d;
        const relu = formatNombre(nombre).replaceAll('\u202f', '').replace('\u2212', '-').replace(',', '.');
        expect(Number(relu)).toBe(nombre === 0 ? 0 : nombre);
      }),
    );
  });
});

describe('formatMesure', () => {
  it.each([
    [63, '%', 1, '63\u202f%'],
    [98.94, '%', 1, '98,9\u202f%'],
    [15.22, 'jours', 2, '15,22\u00a0jours'],
    [1, 'jours', 0, '1\u00a0jour'],
    [1.5, 'jours', 1, '1,5\u00a0jour'],
    [1.96, 'jours', 1, '2\u00a0jours'],
    [0, 'jours', 0, '0\u00a0jour'],
    [59, 'jours ouvrés', 0, '59\u00a0jours ouvrés'],
    [1, 'jours ouvrés', 0, '1\u00a0jour ouvré'],
    [47, 'minutes', 0, '47\u00a0minutes'],
    [2.75, '/5', 2, '2,75/5'],
    [36859, 'nombre', 0, '36\u202f859'],
  ] as const)('writes %d %s', (n, unite, decimales, attendu) => {
    expect(formatMesure(n, unite, decimales)).toBe(attendu);
  });

  it('never lets a figure and its unit part, and is made of the number and the unit', () => {
    for (const unite of UNITES) {
      const texte = formatMesure(12.5, unite, 1);
      expect(texte.startsWith('12,5')).toBe(true);
      expect(texte.endsWith(formatUnite(12.5, unite))).toBe(true);
      expect(texte).not.toMatch(/\d /);
    }
  });
});

describe('formatEcart', () => {
  it.each([
    [2, '%', '+2\u00a0points'],
    [-1, '%', '\u22121\u00a0point'],
    [-0.2, 'jours', '\u22120,2\u00a0jour'],
    [4, 'jours ouvrés', '+4\u00a0jours ouvrés'],
    [0.25, '/5', '+0,25\u00a0point'],
    [-1200, 'nombre', '\u22121\u202f200'],
    [0, 'jours', '0\u00a0jour'],
  ] as const)('writes %d %s', (n, unite, attendu) => {
    expect(formatEcart(n, unite)).toBe(attendu);
  });
});

describe('formatDate', () => {
  it('writes the first of a month as an ordinal, and only it', () => {
    expect(formatDate('2021-01-15')).toBe('15 janvier 2021');
    expect(formatDate('2021-03-01')).toBe('1er mars 2021');
    expect(formatDate('2021-08-31')).toBe('31 août 2021');
  });

  it.each(['15/01/2021', '2021-13-01', '2021-1-5'])('refuses %s', (texte) => {
    expect(() => formatDate(texte as DateIso)).toThrow(TypeError);
  });
});

describe('formatEnLettres', () => {
  it('has words up to vingt', () => {
    expect([formatEnLettres(7), formatEnLettres(17), formatEnLettres(20), formatEnLettres(21)]).toEqual([
      'sept',
      'dix-sept',
      'vingt',
      '21',
    ]);
  });
});
