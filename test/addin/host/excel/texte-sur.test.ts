import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saisieOf } from '../../../../addin/host/excel/texte-sur.ts';
import { interpreter } from '../../../fabriques/excel/saisie.ts';

describe('what is given to Excel so that it keeps a value', () => {
  it('any text stays that text, whatever Excel would make of it', () => {
    const malin = fc.constantFrom(
      '=1+1',
      '+3',
      '-5',
      '@A1',
      '63 %',
      '1/2',
      '#N/A',
      'VRAI',
      'true',
      '007',
      "'a",
    );
    const texte = fc.oneof(
      malin,
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.stringMatching(/^[=+\-@'#\d]/u),
    );
    fc.assert(
      fc.property(texte, (valeur) => {
        expect(interpreter(saisieOf(valeur))).toEqual({ valeur });
      }),
    );
  });

  it('writes common words as they are, without a sign in front', () => {
    expect(saisieOf('Deux agents absents.')).toBe('Deux agents absents.');
    expect(saisieOf('À lancer')).toBe('À lancer');
  });

  it('numbers and logical values go through; null clears', () => {
    expect([saisieOf(0.147), saisieOf(0), saisieOf(false), saisieOf(null)]).toEqual([0.147, 0, false, '']);
  });
});
