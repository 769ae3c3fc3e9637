import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonRefuse, parseJsonStrict } from '../../../functions/api/json-strict.ts';

describe('a JSON body', () => {
  it.each([
    ['{"a":1,"a":2}', /« a » est donné deux fois/],
    // The same key, written otherwise.
    ['{"a":1,"\\u0061":2}', /deux fois/],
    ['{"x":{"b":1,"c":[{"b":1}],"b":3}}', /« b » est donné deux fois/],
    ['{"__proto__":{"admin":true}}', /n’est pas permis/],
    ['{"a":{"\\u005f_proto__":1}}', /n’est pas permis/],
    ['{"constructor":{"prototype":{}}}', /n’est pas permis/],
    ['{"n":1e400}', /exactement/],
    ['{"n":12345678901234567890}', /exactement/],
    ['{"n":0.1234567890123456789}', /exactement/],
    ['{"t":"\\ud800"}', /moitié d’un caractère/],
    [`${'['.repeat(33)}${']'.repeat(33)}`, /32 niveaux/],
    [`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, /32 niveaux/],
    ['{"a":1,}', /objet JSON/],
    ['', /objet JSON/],
    ['NaN', /objet JSON/],
  ])('%s is refused', (texte, raison) => {
    expect(() => parseJsonStrict(texte)).toThrow(JsonRefuse);
    expect(() => parseJsonStrict(texte)).toThrow(raison);
  });

  it('may be as deep as thirty-two, and name things as it likes', () => {
    expect(() => parseJsonStrict(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow();
    expect(parseJsonStrict('{"a":{"b":1},"b":{"a":[{"a":2},{"a":3}]},"toString":"x","n":-1.5e3}')).toEqual({
      a: { b: 1 },
      b: { a: [{ a: 2 }, { a: 3 }] },
      toString: 'x',
      n: -1500,
    });
    // A text that looks like a key twice is a text.
    expect(parseJsonStrict('{"a":"{\\"a\\":1,\\"a\\":2}","c":["__proto__","__proto__"]}')).toBeTruthy();
  });

  it('is read as JSON.parse reads it, whenever it is one of ours', () => {
    const cle = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .filter((nom) => !['__proto__', 'constructor', 'prototype'].includes(nom));
    const feuille = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    const valeur = fc.letrec<{ noeud: unknown }>((tie) => ({
      noeud: fc.oneof({ maxDepth: 5 }, feuille, fc.array(tie('noeud')), fc.dictionary(cle, tie('noeud'))),
    })).noeud;
    fc.assert(
      fc.property(valeur, fc.nat(3), (voulue, espaces) => {
        const texte = JSON.stringify(voulue, null, espaces);
        expect(parseJsonStrict(texte)).toEqual(JSON.parse(texte));
      }),
    );
  });

  it('with any of its keys said twice is refused', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (cles, n) => {
          const double = cles[n % cles.length]!;
          const texte = `{${[...cles, double].map((cle) => `"${cle}":[1,{"x":2}]`).join(',')}}`;
          expect(() => parseJsonStrict(texte)).toThrow(/deux fois/);
        },
      ),
    );
  });
});
