import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCompte, readMesure, readPourcentage } from '../../../../domain/classeur/lecture/index.ts';
import { cellule, dire, erreur, sansResultat } from './cellules.ts';

const POURCENT = { unite: '%', tauxFaible: false };
const FRAUDE = { unite: '%', tauxFaible: true };
const MINUTES = { unite: 'minutes', tauxFaible: false };
const JOURS = { unite: 'jours', tauxFaible: false };
const OUVRES = { unite: 'jours ouvrés', tauxFaible: false };

describe('a percentage', () => {
  it.each([
    ['0,63 in a percent cell shows 63 %', cellule(0.63, '0%'), '63'],
    ['0,07 is 7 exactly', cellule(0.07, '0%'), '7'],
    ['0,634 under a format that shows 63 %', cellule(0.634, '0%'), '63.4'],
    ['1 shows 100 %', cellule(1, '0.0%'), '100'],
    [
      '63 shows 6 300 %: only 63 % can be meant',
      cellule(63, '0%'),
      'interpretee 63 (63 %, alors que la cellule affiche 6 300 %)',
    ],
    ['10 shows 1 000 %', cellule(10, '0%'), '1000'],
    [
      '10,1 shows 1 010 %',
      cellule(10.1, '0%'),
      'interpretee 10.1 (10,1 %, alors que la cellule affiche 1 010 %)',
    ],
    ['102 shows 10 200 %', cellule(102, '0%'), '10200'],
    ['1,02 shows 102 %', cellule(1.02, '0.0%'), '102'],
    ['1,005 shows 100,5 %', cellule(1.005, '0.0%'), '100.5'],
    ['a unit that the format writes', cellule(6, '0" semaines"'), '6 [semaines]'],
    ['a date in the format of the template', cellule(46_085, '0.0%'), 'illisible'],
    ['1,05 computed from the counts is 105 %', cellule(1.05, '0%', { formule: true, calculee: true }), '105'],
    ['0 in an ordinary cell', cellule(0), '0'],
    ['63 in an ordinary cell', cellule(63), '63'],
    ['150 is for a rule to judge', cellule(150), '150'],
    ['0,63 in an ordinary cell', cellule(0.63), 'ambigue (0,63 % ou 63 %)'],
    ['1 in an ordinary cell', cellule(1), 'ambigue (1 % ou 100 %)'],
    ['0,63 in a cell that shows the sign literally', cellule(0.63, '0.00" %"'), '0.63'],
    ['text 63 %', cellule('63 %'), '63 [%]'],
    ['text 0,63 %', cellule('0,63 %'), '0.63 [%]'],
    ['text 63', cellule('63'), '63'],
    ['text 0,63', cellule('0,63'), 'ambigue (0,63 % ou 63 %)'],
    ['text 0.63', cellule('0.63'), 'ambigue (0,63 % ou 63 %)'],
    ['text 98.9', cellule('98.9'), 'interpretee 98.9 (98,9 %)'],
    ['days in a percentage', cellule('12 jours'), '12 [jours]'],
  ])('%s', (_, c, attendu) => expect(dire(readMesure(c, POURCENT))).toBe(attendu));

  it.each([
    ['0,17 as a fraud rate is 0,17 %', cellule(0.17, '0.00" %"'), '0.17'],
    ['0,17 without any format', cellule(0.17), '0.17'],
    ['text 0,17', cellule('0,17'), '0.17'],
    ['0,0017 in a native percent cell shows 0,17 %', cellule(0.0017, '0.00%'), '0.17'],
    [
      '0,17 % typed with its sign, where the format hides it',
      cellule(0.0017, '0.00" %"'),
      'ambigue (0,0017 % ou 0,17 %)',
    ],
    ['0,01 %', cellule(0.01, '0.00" %"'), '0.01'],
  ])('of a low rate: %s', (_, c, attendu) => expect(dire(readMesure(c, FRAUDE))).toBe(attendu));

  it('is never read 100 times too large or small without saying so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (dixiemes) => {
        const points = Number(`${dixiemes}e-1`);
        expect(readMesure(cellule(Number(`${dixiemes}e-3`), '0.0%'), POURCENT).valeur).toBe(points);
        const nu = readMesure(cellule(points), POURCENT);
        expect(nu.valeur).toBe(points > 1 ? points : null);
      }),
    );
  });
});

describe('other measures', () => {
  it.each([
    ['a percent cell where days are due says so', cellule(0.63, '0%'), JOURS, '63 [%]'],
    ['a literal unit of the template is no unit typed', cellule(15.22, 'General" j"'), JOURS, '15.22'],
    ['a date made by Excel out of 12.5', cellule(44_328, 'dd/mm/yyyy'), JOURS, 'illisible'],
    ['an error typed', erreur('#DIV/0!'), JOURS, 'illisible'],
    ['an error computed', erreur('#DIV/0!', true), JOURS, 'illisible'],
    ['a formula on cells without result', sansResultat(true), JOURS, 'illisible'],
    ['a date in the format of the template', cellule(46_085, 'General" j"'), JOURS, 'illisible'],
    ['a date in an ordinary cell', cellule(46_085), JOURS, 'illisible'],
    ['a serial of before this century', cellule(36_525), JOURS, '36525'],
    ['6 semaines, by the format', cellule(6, '0" semaines"'), JOURS, '6 [semaines]'],
    ['48 h, by the format', cellule(48, '0" h"'), JOURS, '48 [heures]'],
    ['the unit of the line, by the format', cellule(3.5, 'General" j ouv."'), OUVRES, '3.5'],
    [
      '75 minutes as h:mm',
      cellule(75 / 1440, 'h:mm'),
      MINUTES,
      'interpretee 75 (1 h 15 min, soit 75 minutes)',
    ],
    [
      '75 minutes as [h]:mm:ss',
      cellule(75 / 1440, '[h]:mm:ss'),
      MINUTES,
      'interpretee 75 (1 h 15 min, soit 75 minutes)',
    ],
    [
      '90 seconds as mm:ss',
      cellule(90 / 86_400, 'mm:ss'),
      MINUTES,
      'interpretee 1.5 (1 min 30 s, soit 1,5 minutes)',
    ],
    [
      'an hour in a line of days',
      cellule(0.5, 'h:mm'),
      JOURS,
      'interpretee 720 (12 h, soit 720 minutes) [minutes]',
    ],
    [
      'an hour in the format of the template',
      cellule(75 / 1440, 'General" min"'),
      MINUTES,
      'ambigue (0,0521 minutes ou une heure, 01:15)',
    ],
    [
      '0,05 minutes',
      cellule(0.05, 'General" min"'),
      MINUTES,
      'interpretee 0.05 (0,05 minutes (soit 3 s), et non 0 min 5 s)',
    ],

    ['a typed formula without result', sansResultat(false), JOURS, 'illisible'],
    [
      '15,47 minutes',
      cellule(15.47),
      MINUTES,
      'interpretee 15.47 (15,47 minutes (soit 15 min 28 s), et non 15 min 47 s)',
    ],
    [
      'text 15,47',
      cellule('15,47'),
      MINUTES,
      'interpretee 15.47 (15,47 minutes (soit 15 min 28 s), et non 15 min 47 s)',
    ],
    ['15,75 minutes: no second is 75', cellule(15.75), MINUTES, '15.75'],
    ['47 minutes', cellule(47), MINUTES, '47'],
    [
      '15 min 47',
      cellule('15 min 47'),
      MINUTES,
      'interpretee 15.7833333333333 (15 min 47 s, soit 15,78 minutes)',
    ],
    ['15:30', cellule('15:30'), MINUTES, 'interpretee 15.5 (15 min 30 s, soit 15,5 minutes)'],
    [
      '15:30 that Excel turned into a time',
      cellule(15.5 / 24, 'hh:mm'),
      MINUTES,
      'interpretee 930 (15 h 30 min, soit 930 minutes)',
    ],
    ['2 h 30', cellule('2 h 30'), MINUTES, 'interpretee 150 (2 h 30 min, soit 150 minutes)'],
  ])('%s', (_, c, unite, attendu) => expect(dire(readMesure(c, unite))).toBe(attendu));
});

describe('a count', () => {
  it.each([
    ['45', cellule(45), '45'],
    ['36 859 as text', cellule('36 859'), '36859'],
    ['120 réponses', cellule('120 réponses'), '120 [nombre]'],
    ['-3 is for a rule to judge', cellule(-3), '-3'],
    ['12,5', cellule(12.5), 'illisible'],
    ['45 %', cellule(0.45, '0%'), 'illisible'],
    ['12 jours', cellule('12 jours'), 'illisible'],
    ['1.234', cellule('1.234'), 'ambigue (1,234 ou 1 234)'],
    ['a calculation that gives 100.00000000000001', cellule(100.00000000000001), '100'],
  ])('%s', (_, c, attendu) => expect(dire(readCompte(c))).toBe(attendu));
});

describe('a progress', () => {
  it.each([
    ['0,5 in a percent cell', cellule(0.5, '0%'), '50'],
    ['text 50 %', cellule('50 %'), '50 [%]'],
    ['50', cellule(50), '50'],
    ['1 in an ordinary cell', cellule(1), 'ambigue (1 % ou 100 %)'],
    ['150', cellule(150), 'illisible'],
    ['-10 %', cellule('-10 %'), 'illisible'],
    ['50 jours', cellule('50 jours'), 'illisible'],
  ])('%s', (_, c, attendu) => expect(dire(readPourcentage(c))).toBe(attendu));
});
