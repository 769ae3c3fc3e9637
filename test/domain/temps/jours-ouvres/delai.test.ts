import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calendrierOf,
  echeance,
  isJourOuvre,
  joursOuvres,
  TERRITOIRES,
} from '../../../../domain/temps/jours-ouvres/index.ts';
import type { Calendrier } from '../../../../domain/temps/jours-ouvres/index.ts';
import type { DateIso } from '../../../../domain/temps/trimestre.ts';

const tours = calendrierOf('37');
const metz = calendrierOf('57');

describe('echeance', () => {
  it('takes the day of receipt as day 0', () => {
    // Monday 11 January 2021, e-mail answered in 5 working days: Monday 18.
    expect(echeance('2021-01-11', 5, tours)).toBe('2021-01-18');
    expect(echeance('2021-01-11', 0, tours)).toBe('2021-01-11');
  });

  it('counts a receipt on a Saturday from the Monday', () => {
    expect(echeance('2021-01-09', 5, tours)).toBe('2021-01-18');
    expect(echeance('2021-01-09', 0, tours)).toBe('2021-01-11');
  });

  it('jumps public holidays', () => {
    // Friday 30 April 2021, 10 working days: 13 May (Ascension) is off, the 1st and the 8th are Saturdays.
    expect(echeance('2021-04-30', 10, tours)).toBe('2021-05-17');
  });

  it('follows the local law in Moselle', () => {
    expect(echeance('2021-04-01', 1, tours)).toBe('2021-04-02');
    expect(echeance('2021-04-01', 1, metz)).toBe('2021-04-06');
  });

  it('jumps the closing days of a site', () => {
    const ponts: Calendrier = { ...tours, fermetures: ['2021-05-14'] };
    expect(echeance('2021-05-12', 1, tours)).toBe('2021-05-14');
    expect(echeance('2021-05-12', 1, ponts)).toBe('2021-05-17');
  });

  it.each([-1, 2.5, Number.NaN])('refuses a delay of %p days', (jours) => {
    expect(() => echeance('2021-01-11', jours, tours)).toThrow(/nombre entier/);
  });

  it('refuses a calendar that never opens rather than running for ever', () => {
    const jours = Array.from({ length: 3700 }, (_, rang) =>
      new Date(Date.UTC(2021, 0, 1 + rang)).toISOString().slice(0, 10),
    ) as DateIso[];
    expect(() => echeance('2021-01-01', 1, { ...tours, fermetures: jours })).toThrow(/sans jour ouvré/);
  });
});

describe('joursOuvres', () => {
  it('counts the working days of an answer', () => {
    expect(joursOuvres('2021-01-11', '2021-01-18', tours)).toBe(5);
    expect(joursOuvres('2021-01-11', '2021-01-11', tours)).toBe(0);
  });

  it('counts 0 for an answer given before the next working day', () => {
    expect(joursOuvres('2021-01-09', '2021-01-10', tours)).toBe(0);
    expect(joursOuvres('2021-01-09', '2021-01-11', tours)).toBe(0);
    expect(joursOuvres('2021-01-09', '2021-01-12', tours)).toBe(1);
  });

  it('counts Pentecost Monday only where it is worked', () => {
    const solidarite: Calendrier = { ...tours, lundiPentecoteTravaille: true };
    expect(joursOuvres('2021-05-21', '2021-05-25', tours)).toBe(1);
    expect(joursOuvres('2021-05-21', '2021-05-25', solidarite)).toBe(2);
  });

  it('counts 254 working days in 2021, and one less in Moselle', () => {
    // 261 week days, 7 of the eleven holidays on a week day; Good Friday, and 26 December is a Sunday.
    expect(joursOuvres('2020-12-31', '2021-12-31', tours)).toBe(254);
    expect(joursOuvres('2020-12-31', '2021-12-31', metz)).toBe(253);
  });

  it('refuses an answer before its receipt', () => {
    expect(() => joursOuvres('2021-01-12', '2021-01-11', tours)).toThrow(/avant la réception/);
  });

  it.each(['2021-02-30', '2021-13-01', '15/01/2021', ''])('refuses %p, which is no date', (jour) => {
    expect(() => joursOuvres(jour as DateIso, '2021-12-31', tours)).toThrow(/Date inconnue/);
  });
});

describe('working days, whatever the site', () => {
  const jour = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
    .map((rang) => new Date(rang * 86_400_000).toISOString().slice(0, 10) as DateIso);
  const calendrier: fc.Arbitrary<Calendrier> = fc.record({
    territoire: fc.constantFrom(...TERRITOIRES),
    lundiPentecoteTravaille: fc.boolean(),
    fermetures: fc.array(jour, { maxLength: 30 }),
  });
  const delai = fc.integer({ min: 0, max: 60 });

  it('finds the delay of its own deadline again', () => {
    fc.assert(
      fc.property(jour, delai, calendrier, (reception, jours, c) => {
        expect(joursOuvres(reception, echeance(reception, jours, c), c)).toBe(jours);
      }),
    );
  });

  it('ends on a day when the site works, never before the receipt', () => {
    fc.assert(
      fc.property(jour, delai, calendrier, (reception, jours, c) => {
        const fin = echeance(reception, jours, c);
        expect(isJourOuvre(fin, c)).toBe(true);
        expect(fin >= reception).toBe(true);
      }),
    );
  });

  it('gives later deadlines to longer delays', () => {
    fc.assert(
      fc.property(jour, delai, calendrier, (reception, jours, c) => {
        expect(echeance(reception, jours + 1, c) > echeance(reception, jours, c)).toBe(true);
      }),
    );
  });

  it('adds up from deadline to deadline', () => {
    fc.assert(
      fc.property(jour, delai, delai, calendrier, (reception, un, deux, c) => {
        expect(echeance(echeance(reception, un, c), deux, c)).toBe(echeance(reception, un + deux, c));
      }),
    );
  });

  it('never works more when a closing day is added', () => {
    fc.assert(
      fc.property(jour, delai, jour, calendrier, (reception, jours, fermeture, c) => {
        const ferme: Calendrier = { ...c, fermetures: [...c.fermetures, fermeture] };
        expect(isJourOuvre(fermeture, ferme)).toBe(false);
        expect(echeance(reception, jours, ferme) >= echeance(reception, jours, c)).toBe(true);
      }),
    );
  });
});
