import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfSerie, serieOfDate } from '../../../domain/classeur/lecture/serie-date.ts';
import { echeance, joursOuvres, TERRITOIRES } from '../../../domain/temps/jours-ouvres/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import * as dates from '../../../addin/custom-functions/dates.ts';
import type { ErreurFonction } from '../../../addin/custom-functions/erreur.ts';

/** In a workbook of the 1900 system, unless it is said. */
const countJoursOuvres = (debut: number, fin: number, calendrier?: string, systeme1904 = false) =>
  dates.countJoursOuvres(debut, fin, calendrier, systeme1904);
const findEcheance = (date: number, jours: number, calendrier?: string, systeme1904 = false) =>
  dates.findEcheance(date, jours, calendrier, systeme1904);

const le = (jour: DateIso): number => serieOfDate(jour);
const messageDe = (faire: () => unknown): string => {
  try {
    faire();
  } catch (erreur) {
    const { genre, message } = erreur as ErreurFonction;
    return `${genre} ${message.replace(/[\u00a0\u202f]/g, ' ')}`;
  }
  return 'aucune erreur';
};

describe('JOURSOUVRES', () => {
  it.each([
    // A mail of Friday 6 November 2020, answered the Friday after: the 11th is a holiday.
    ['2020-11-06', '2020-11-13', undefined, 4],
    ['2020-11-06', '2020-11-06', undefined, 0],
    // Good Friday and Easter Monday 2021, in Moselle and elsewhere.
    ['2021-04-01', '2021-04-06', '57', 1],
    ['2021-04-01', '2021-04-06', '57-PREF', 1],
    ['2021-04-01', '2021-04-06', 'Alsace-Moselle', 1],
    ['2021-04-01', '2021-04-06', '37', 2],
    ['2021-04-01', '2021-04-06', '', 2],
    // The abolition of slavery, on 20 December in La Réunion.
    ['2021-12-17', '2021-12-21', 'La Réunion', 1],
    ['2021-12-17', '2021-12-21', '974', 1],
    ['2021-12-17', '2021-12-21', '1', 2],
  ] as const)('from %s to %s in « %s » is %i', (debut, fin, calendrier, attendu) => {
    expect(countJoursOuvres(le(debut), le(fin), calendrier)).toBe(attendu);
  });

  it.each([
    [0, 44000, undefined, 'valeur Date vide'],
    [60, 44000, undefined, 'valeur « 60 » n’est pas une date'],
    [44000, 43999, undefined, 'valeur Réponse du 2020-06-17 avant la réception du 2020-06-18'],
    [44000, 44001, 'Bretagne', 'valeur Calendrier inconnu : « Bretagne »'],
    [44000, 2_958_465, undefined, 'valeur Plus d’un siècle'],
  ])('%d; %d; %s is refused: %s…', (debut, fin, calendrier, message) => {
    expect(messageDe(() => countJoursOuvres(debut, fin, calendrier))).toContain(message);
  });

  it('does not mind the time of day', () => {
    expect(countJoursOuvres(le('2020-11-06') + 0.75, le('2020-11-13') + 0.25)).toBe(4);
  });
});

describe('ECHEANCE', () => {
  it('gives a date that Excel shows as one', () => {
    // Five working days for an e-mail received on Friday 6 November 2020.
    expect(dateOfSerie(findEcheance(le('2020-11-06'), 5), false)).toBe('2020-11-16');
  });

  it.each([
    [44000, -1, 'Délai de -1 jours ouvrés'],
    [44000, 2.5, 'Délai de 2.5 jours ouvrés'],
    [44000, 1e9, 'Délai de 1000000000 jours ouvrés : indiquez 25000 jours au plus'],
    [-3, 5, 'n’est pas une date'],
  ])('%d; %d is refused: %s…', (date, jours, message) => {
    expect(messageDe(() => findEcheance(date, jours))).toContain(message);
  });
});

describe('a workbook whose days count from 1904', () => {
  const ECART = 1462;

  it('has its working days, and not those of four years before', () => {
    // Friday 6 November 2020: read in the 1900 system, this number is Saturday 5 November 2016.
    const reception = le('2020-11-06') - ECART;
    const dernier = findEcheance(reception, 5, undefined, true);
    expect(dateOfSerie(dernier, true)).toBe('2020-11-16');
    expect(countJoursOuvres(reception, le('2020-11-13') - ECART, undefined, true)).toBe(4);
    expect(messageDe(() => findEcheance(0, 5, undefined, true))).toContain('Date vide');
  });

  it('gives the same days as any other, on every date', () => {
    const serie = fc.integer({ min: ECART + 1, max: 109_573 });
    fc.assert(
      fc.property(serie, fc.nat(60), fc.constantFrom(...TERRITOIRES), (date, delai, territoire) => {
        const dernier = findEcheance(date - ECART, delai, territoire, true);
        expect(dernier + ECART).toBe(findEcheance(date, delai, territoire));
        expect(countJoursOuvres(date - ECART, dernier, territoire, true)).toBe(delai);
      }),
    );
  });
});

describe('dates of Excel', () => {
  /** 1 March 1900 to 31 December 2199: where both ways of the 1900 system agree. */
  const serie = fc.integer({ min: 61, max: 109_573 });

  it('come back from a day to the same number', () => {
    fc.assert(
      fc.property(serie, fc.double({ min: 0, max: 0.999, noNaN: true }), (jour, heure) => {
        const date = dateOfSerie(jour + heure, false);
        expect(date && serieOfDate(date)).toBe(jour);
      }),
    );
  });

  it('give the working days of the domain, on every calendar', () => {
    const calendriers = fc.constantFrom(...TERRITOIRES);
    fc.assert(
      fc.property(serie, fc.nat(400), fc.nat(60), calendriers, (debut, duree, delai, territoire) => {
        const calendrier = { territoire, lundiPentecoteTravaille: false, fermetures: [] };
        const [jour, fin] = [dateOfSerie(debut, false), dateOfSerie(debut + duree, false)];
        if (!jour || !fin) throw new Error('date attendue');
        expect(countJoursOuvres(debut, debut + duree, territoire)).toBe(joursOuvres(jour, fin, calendrier));
        expect(findEcheance(debut, delai, territoire)).toBe(serieOfDate(echeance(jour, delai, calendrier)));
      }),
    );
  });

  it('an answer on its last day is on time, for every département', () => {
    fc.assert(
      fc.property(
        serie,
        fc.nat(60),
        fc.constantFrom('37', '57', '2A', '971', '976'),
        (date, delai, departement) => {
          const dernier = findEcheance(date, delai, departement);
          expect(countJoursOuvres(date, dernier, departement)).toBe(delai);
        },
      ),
    );
  });
});
