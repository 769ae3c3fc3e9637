import { describe, expect, it } from '@jest/globals';
import {
  debutTrimestre,
  finTrimestre,
  formatMoisTrimestre,
  formatTrimestre,
  isTrimestre,
  parseTrimestre,
  previousTrimestre,
  splitTrimestre,
} from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

describe('parseTrimestre', () => {
  it.each([
    '2020-T4',
    '2020 T4',
    '2020/T4',
    '2020t4',
    'T4 2020',
    'T4-2020',
    't4/2020',
    'T 4 2020',
    '4e trimestre 2020',
    '4ème trimestre 2020',
    '4eme trim. 2020',
    '4 trimestre 2020',
    '4e Trimestre 2020',
    '  4e   trimestre\u00a02020 ',
    '4e\u0300me trimestre 2020',
  ])('reads %p', (texte) => {
    expect(parseTrimestre(texte)).toBe('2020-T4');
  });

  it('reads the first quarter as it is written', () => {
    expect(parseTrimestre('1er trimestre 2021')).toBe('2021-T1');
  });

  it.each([
    '',
    '2020',
    'T5 2020',
    '2020-T0',
    '2020-T44',
    '1999-T4',
    '2100-T1',
    'T4 20',
    '4e semestre 2020',
    '2020-12-31',
  ])('refuses %p', (texte) => {
    expect(parseTrimestre(texte)).toBeNull();
  });
});

describe('isTrimestre', () => {
  it('takes the canonical form only', () => {
    expect(isTrimestre('2020-T4')).toBe(true);
    expect(['T4 2020', '2020-t4', ' 2020-T4', '2020-T5', '1999-T1'].filter(isTrimestre)).toEqual([]);
  });
});

describe('a quarter', () => {
  it('has its days', () => {
    const annee = (['2020-T1', '2020-T2', '2020-T3', '2020-T4'] as const).map((t) => [
      debutTrimestre(t),
      finTrimestre(t),
    ]);
    expect(annee).toEqual([
      ['2020-01-01', '2020-03-31'],
      ['2020-04-01', '2020-06-30'],
      ['2020-07-01', '2020-09-30'],
      ['2020-10-01', '2020-12-31'],
    ]);
  });

  it('is said in French', () => {
    expect(formatTrimestre('2021-T1')).toBe('1er trimestre 2021');
    expect(formatTrimestre('2020-T4')).toBe('4e trimestre 2020');
    expect(formatMoisTrimestre('2021-T2')).toBe('avril à juin');
  });

  it('follows the last of the year before', () => {
    expect(previousTrimestre('2021-T1')).toBe('2020-T4');
  });

  it('is refused when it is malformed', () => {
    expect(() => splitTrimestre('2020T4' as Trimestre)).toThrow(/mal formé/);
  });
});
