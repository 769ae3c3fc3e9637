import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasInvisible, neutralise, stripCaches } from '../../../domain/texte/neutralise.ts';

describe('a text for a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=cmd|’/c calc’!A1', "'=cmd|’/c calc’!A1"],
    ['+33 2 47 00 00 00', "'+33 2 47 00 00 00"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    // What stands before is no shelter: spaces, a hidden mark, a tab, a line end.
    ['  =1+1', "'  =1+1"],
    ['\u202E=1+1', "'=1+1"],
    ['\uFEFF=1+1', "'=1+1"],
    ['\t=1+1', "' =1+1"],
    ['\r=1+1', "'\n=1+1"],
    ['\u0000=1+1', "'=1+1"],
    // Full width, as a Japanese keyboard types them, and the true minus.
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\u22121', "'\u22121"],
  ])('%j becomes %j', (texte, attendu) => {
    expect(neutralise(texte)).toBe(attendu);
  });

  it.each([
    'SVI en cours d’installation.',
    'Préfecture d’Indre-et-Loire (37)',
    'Délai : 15,22 jours\nCible : 5 jours',
    '36\u202F859 connexions, 63\u202F%',
    '« Très bien » – 4/5 ✓ 👍',
    '<b>&"\'</b>',
    '1+1=2',
    'accueil@exemple.fr',
  ])('%j reads as it was', (texte) => {
    expect(neutralise(texte)).toBe(texte);
  });

  it('has nothing hidden, starts no formula and is the same done twice, whatever it was', () => {
    const quelconque = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', '\u202E', '\uFEFF', '\uD800', 'a'),
      }),
    );
    fc.assert(
      fc.property(quelconque, (texte) => {
        const net = neutralise(texte);
        expect(net).not.toMatch(/^\s*[=+\-@]/u);
        expect(net).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/u);
        expect(neutralise(net)).toBe(net);
        expect(stripCaches(net)).toBe(net);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text that is sent to us', () => {
  it.each(['a\u0000', '\u001B[31m', 'gnp.\u202Exslx', '\u2066a', '\uD800', 'a\uFFFF'])(
    '%j hides something',
    (texte) => {
      expect(hasInvisible(texte)).toBe(true);
    },
  );
  it.each(['Deux lignes\r\net une\ttabulation', '36\u202F859', '👨\u200D👩', 'عربي\u200F', ''])(
    '%j does not',
    (texte) => {
      expect(hasInvisible(texte)).toBe(false);
    },
  );
});
