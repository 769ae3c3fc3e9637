import { describe, expect, it } from '@jest/globals';
import { joursFeries, territoireOf } from '../../../../domain/temps/jours-ouvres/index.ts';
import type { Territoire } from '../../../../domain/temps/jours-ouvres/index.ts';

const dates = (annee: number, territoire: Territoire): string[] =>
  joursFeries(annee, territoire).map(({ date }) => date);

const dateOf = (annee: number, nom: string): string | undefined =>
  joursFeries(annee, 'metropole').find((ferie) => ferie.nom === nom)?.date;

describe('joursFeries', () => {
  it('gives the eleven holidays of 2021, in order', () => {
    expect(dates(2021, 'metropole')).toEqual([
      '2021-01-01',
      '2021-04-05',
      '2021-05-01',
      '2021-05-08',
      '2021-05-13',
      '2021-05-24',
      '2021-07-14',
      '2021-08-15',
      '2021-11-01',
      '2021-11-11',
      '2021-12-25',
    ]);
  });

  // Published Easter Mondays, with the earliest and latest there can be, and years where the computation has its exceptions.
  it.each([
    [1818, '1818-03-23'],
    [1886, '1886-04-26'],
    [1954, '1954-04-19'],
    [1981, '1981-04-20'],
    [2000, '2000-04-24'],
    [2008, '2008-03-24'],
    [2011, '2011-04-25'],
    [2020, '2020-04-13'],
    [2024, '2024-04-01'],
    [2025, '2025-04-21'],
    [2026, '2026-04-06'],
    [2038, '2038-04-26'],
  ])('finds Easter Monday of %i', (annee, lundi) => {
    expect(dateOf(annee, 'lundi de Pâques')).toBe(lundi);
  });

  it('keeps both names when two holidays fall on one day', () => {
    const premierMai = joursFeries(2008, 'metropole').filter(({ date }) => date === '2008-05-01');
    expect(premierMai.map(({ nom }) => nom).sort()).toEqual(['Ascension', 'fête du Travail']);
  });

  it('adds Good Friday and 26 December in Alsace-Moselle', () => {
    const enPlus = dates(2021, 'alsace-moselle').filter((date) => !dates(2021, 'metropole').includes(date));
    expect(enPlus).toEqual(['2021-04-02', '2021-12-26']);
  });

  it.each<[Territoire, number, string]>([
    ['mayotte', 2021, '2021-04-27'],
    ['martinique', 2021, '2021-05-22'],
    ['guadeloupe', 2021, '2021-05-27'],
    ['saint-martin', 2017, '2017-05-27'],
    ['saint-martin', 2018, '2018-05-28'],
    ['guyane', 2021, '2021-06-10'],
    ['saint-barthelemy', 2021, '2021-10-09'],
    ['la-reunion', 2021, '2021-12-20'],
  ])('adds the abolition day of %s in %i', (territoire, annee, attendu) => {
    const enPlus = dates(annee, territoire).filter((date) => !dates(annee, 'metropole').includes(date));
    expect(enPlus).toEqual([attendu]);
  });
});

describe('territoireOf', () => {
  it('sends the three départements of the local law to Alsace-Moselle, and no neighbour', () => {
    expect(
      ['54', '55', '57', '67', '68', '88', '90'].filter((code) => territoireOf(code) === 'alsace-moselle'),
    ).toEqual(['57', '67', '68']);
  });

  it('gives each overseas département its own', () => {
    expect(['971', '972', '973', '974', '976'].map(territoireOf)).toEqual([
      'guadeloupe',
      'martinique',
      'guyane',
      'la-reunion',
      'mayotte',
    ]);
    expect(territoireOf('37')).toBe('metropole');
  });
});
