import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNombre } from '../../../../domain/classeur/lecture/index.ts';
import { dire } from './cellules.ts';

describe('a number typed as text', () => {
  it.each([
    ['63', '63'],
    ['15,22', '15.22'],
    ['1,234', '1.234'],
    ['36 859', '36859'],
    ['36\u00a0859', '36859'],
    ['36\u202f859', '36859'],
    ['36\u2009859', '36859'],
    [' 1 234 567,5 ', '1234567.5'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['0', '0'],
    ['1.5', 'interpretee 1.5 (1,5)'],
    ['0.234', 'interpretee 0.234 (0,234)'],
    ['1234.567', 'interpretee 1234.567 (1 234,567)'],
    ['1.234,5', 'interpretee 1234.5 (1 234,5)'],
    ['1.234.567', 'interpretee 1234567 (1 234 567)'],
    [',5', 'interpretee 0.5 (0,5)'],
    ['1.234', 'ambigue (1,234 ou 1 234)'],
    ['1,234.5', 'illisible'],
    ['1,234,567', 'illisible'],
    ['36 85', 'illisible'],
    ['3 6859', 'illisible'],
    ['12 à 15', 'illisible'],
    ['63 ou 64', 'illisible'],
    ['environ 63', 'illisible'],
    ['~63', 'illisible'],
    ['n.d.', 'illisible'],
    ['1e5', 'illisible'],
    ['NaN', 'illisible'],
    ['Infinity', 'illisible'],
    ['0x1F', 'illisible'],
    ['1234567890123456', 'illisible'],
    ['٦٣', 'illisible'],
    ['\u00a0', 'vide'],
  ])('%j reads %s', (texte, attendu) => expect(dire(readNombre(texte))).toBe(attendu));

  it.each([
    ['12 jours', '12 [jours]'],
    ['12j', '12 [jours]'],
    ['59 jours ouvrés', '59 [jours ouvrés]'],
    ['59 JOURS OUVRES', '59 [jours ouvrés]'],
    ['59 j. ouvrés', '59 [jours ouvrés]'],
    ['93%', '93 [%]'],
    ['93\u202f%', '93 [%]'],
    ['93 pour cent', '93 [%]'],
    ['2,75/5', '2.75 [/5]'],
    ['2,75 sur 5', '2.75 [/5]'],
    ['36 859 connexions', '36859 [nombre]'],
    ['45 min', '45 [minutes]'],
    ['1.234 jours', 'ambigue (1,234 ou 1 234) [jours]'],
    ['12 choses', 'illisible'],
    ['63/100', 'illisible'],
  ])('keeps the unit of %j', (texte, attendu) => expect(dire(readNombre(texte))).toBe(attendu));

  it('reads what is written in French, whatever the space of its thousands', () => {
    const nombres = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 4 }),
    );
    const espaces = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '\u2007');
    fc.assert(
      fc.property(nombres, espaces, ([entier, decimales], espace) => {
        const attendu = Number(`${entier}e-${decimales}`);
        const [debut = '', fin] = attendu.toFixed(decimales).split('.');
        const ecrit = debut.replace(/\B(?=(\d{3})+$)/gu, espace) + (fin === undefined ? '' : `,${fin}`);
        const lu = readNombre(ecrit);
        expect(lu.lecture.etat).toBe('sure');
        expect(lu.valeur).toBe(attendu === 0 ? 0 : attendu);
      }),
    );
  });

  it('never throws and never gives a value without saying that it is sure or understood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const lu = readNombre(texte);
        expect(lu.valeur !== null).toBe(lu.lecture.etat === 'sure' || lu.lecture.etat === 'interpretee');
      }),
    );
  });
});
