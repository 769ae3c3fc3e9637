import { describe, expect, it } from '@jest/globals';
import { boundMarques, isSurcharge } from '../../../domain/texte/marques.ts';

describe('boundMarques', () => {
  it.each([
    'Élève, œuvre, Noël',
    'e\u0301te\u0301',
    'Việt Nam, ệ, ǖ',
    'Vie\u0323\u0302t',
    'ᾧ',
    'ที่ น้ำ',
    '1\ufe0f\u20e3',
    'क्षि',
  ])('%j is left as it is', (texte) => {
    expect([boundMarques(texte), isSurcharge(texte)]).toEqual([texte, false]);
  });

  it.each([
    ['p\u0301\u0302\u0323anne', 'p\u0301\u0302anne'],
    // The accent of the word stays, whatever is stacked after it.
    ['É\u0323\u0323\u0323lan', 'É\u0323lan'],
    ['é\u0301\u0301', 'é\u0301'],
    ['ệ\u0301', 'ệ'],
    [`p${'\u0336'.repeat(1000)}`, 'p\u0336\u0336'],
    ['\u0301\u0301\u0301a', '\u0301\u0301a'],
    // An accent on a soft hyphen would stand on the letter before it.
    ['a\u0301\u0301\u00ad\u0301\u0301b', 'a\u0301\u0301\u00adb'],
  ])('%j becomes %j', (texte, borne) => {
    expect([boundMarques(texte), isSurcharge(texte)]).toEqual([borne, true]);
  });

  it('once bounded, a text stays as it is', () => {
    const zalgo = 'Pa\u0301\u0302\u0303\u0304n\u0336\u0337\u0338ne';
    expect(boundMarques(boundMarques(zalgo))).toBe(boundMarques(zalgo));
  });
});
