import { describe, expect, it } from '@jest/globals';
import { CELLULE_VIDE, readMois, serieOfDate } from '../../../../domain/classeur/lecture/index.ts';
import { cellule, dire } from './cellules.ts';

describe('a month', () => {
  it.each([
    ['octobre 2020', '2020-10'],
    ['Octobre 2020', '2020-10'],
    ['oct. 2020', '2020-10'],
    ['FÉVRIER 2021', '2021-02'],
    ['août 2021', '2021-08'],
    ['mois d’octobre 2020', '2020-10'],
    ['10/2020', '2020-10'],
    ['2/2021', '2021-02'],
    ['2020-10', '2020-10'],
    ['octobre\u00a02020', '2020-10'],
    ['15/10/2020', '2020-10'],
  ])('is read in « %s »', (texte, mois) => {
    expect(readMois(cellule(texte))).toEqual({ valeur: mois, lecture: { etat: 'sure' } });
  });

  it('is what a spreadsheet makes of it: the first day, as a date', () => {
    const serie = serieOfDate('2020-10-01');
    expect(readMois(cellule(serie, 'mmm-yy')).valeur).toBe('2020-10');
    expect(readMois(cellule(serie - 1462, 'mmm-yy'), true).valeur).toBe('2020-10');
  });

  it.each(['octobre', '2020', '13/2020', 'brumaire 2020', '10/20', 'octobre 1920', 'T4 2020'])(
    'is not read in « %s »',
    (texte) => {
      expect(dire(readMois(cellule(texte)))).toBe('illisible');
    },
  );

  it('is not there in an empty cell', () => {
    expect(readMois(CELLULE_VIDE).lecture.etat).toBe('vide');
  });
});
