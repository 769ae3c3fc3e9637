import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dateOfSerie,
  formatJour,
  readDate,
  readDateTexte,
  serieOfDate,
} from '../../../../domain/classeur/lecture/index.ts';
import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import { cellule, dire } from './cellules.ts';

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

describe('a date typed as text', () => {
  it.each([
    ['15/01/2021', '2021-01-15'],
    ['15-01-2021', '2021-01-15'],
    ['15.01.2021', '2021-01-15'],
    ['1/3/2021', '2021-03-01'],
    ['03/04/2021', '2021-04-03'],
    ['15 janvier 2021', '2021-01-15'],
    ['1er mars 2021', '2021-03-01'],
    ['15 janv. 2021', '2021-01-15'],
    ['31 AOÛT 2021', '2021-08-31'],
    ['lundi 15 mars 2021', '2021-03-15'],
    ['2021-01-15', '2021-01-15'],
    ['2021-01-15T00:00:00', '2021-01-15'],
    ['29/02/2020', '2020-02-29'],
    ['15.01.21', 'interpretee 2021-01-15 (15/01/2021)'],
    ['2021/01/15', 'interpretee 2021-01-15 (15/01/2021)'],
    ['31/02/2021', 'illisible'],
    ['29/02/2021', 'illisible'],
    ['04/15/2021', 'illisible'],
    ['15/01', 'illisible'],
    ['mars 2021', 'illisible'],
    ['15/01/85', 'illisible'],
    ['fin mars', 'illisible'],
    ['15 mars et 20 avril 2021', 'illisible'],
    ['  ', 'vide'],
  ])('%j reads %s', (texte, attendu) => expect(dire(readDateTexte(texte))).toBe(attendu));
});

describe('a date kept as a number', () => {
  it.each([
    ['44211 with a date format', cellule(44_211, 'dd/mm/yyyy'), false, '2021-01-15'],
    ['44211,75: the hour is dropped', cellule(44_211.75, 'dd/mm/yyyy hh:mm'), false, '2021-01-15'],
    ['42749 in the 1904 system', cellule(42_749, 'dd/mm/yyyy'), true, '2021-01-15'],
    ['44211 shown as a number', cellule(44_211), false, 'interpretee 2021-01-15 (15/01/2021)'],
    ['2021 is a year', cellule(2021), false, 'illisible'],
    ['0,5', cellule(0.5), false, 'illisible'],
    ['44211 as a percentage', cellule(44_211, '0%'), false, 'illisible'],
    ['the 29 February 1900 of Excel', cellule(60, 'dd/mm/yyyy'), false, 'illisible'],
  ])('%s', (_, c, systeme1904, attendu) => expect(dire(readDate(c, systeme1904))).toBe(attendu));

  it('knows both sides of the false leap day', () => {
    expect([dateOfSerie(1, false), dateOfSerie(59, false)]).toEqual(['1900-01-01', '1900-02-28']);
    expect([dateOfSerie(60, false), dateOfSerie(61, false)]).toEqual([null, '1900-03-01']);
  });
});

describe('any day of the century', () => {
  const jours = fc.integer({ min: 36_526, max: 73_050 }).map((serie) => dateOfSerie(serie, false) as DateIso);

  it('comes back from its serial number, in both systems, and from every French writing', () => {
    fc.assert(
      fc.property(jours, (iso) => {
        const [annee = '', mois = '', jour = ''] = iso.split('-');
        expect(dateOfSerie(serieOfDate(iso), false)).toBe(iso);
        expect(dateOfSerie(serieOfDate(iso) - 1462, true)).toBe(iso);
        const ecrits = [
          formatJour(iso),
          `${jour}-${mois}-${annee}`,
          `${Number(jour)} ${MOIS[Number(mois) - 1]} ${annee}`,
        ];
        expect(ecrits.map((ecrit) => readDateTexte(ecrit))).toEqual(
          ecrits.map(() => ({ valeur: iso, lecture: { etat: 'sure' } })),
        );
      }),
    );
  });
});
