import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { etapesDuJour, etapesEchues, etapesTrimestre } from '../../../domain/echeances/index.ts';
import { DEPARTEMENTS, echeanceDepotOf } from '../../../domain/referentiels/index.ts';
import { calendrierOf, isJourOuvre, joursOuvres } from '../../../domain/temps/jours-ouvres/index.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

const trimestre = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 4 }))
  .map(([annee, n]) => `${annee}-T${n}` as Trimestre);
const departement = fc.constantFrom(...DEPARTEMENTS.map(({ code }) => code));

describe('etapesTrimestre', () => {
  it('is the calendar of Indre-et-Loire for the fourth quarter of 2020', () => {
    const etapes = etapesTrimestre('37', '2020-T4');
    expect(etapes.filter(({ le }) => le < '2021-02-10')).toEqual([
      // The 15th working day before 22 January is the last day of December: it comes with the opening.
      { genre: 'ouverture', le: '2021-01-04' },
      { genre: 'rappel', rappel: 'J-15', le: '2021-01-04' },
      { genre: 'rappel', rappel: 'J-3', le: '2021-01-19' },
      { genre: 'rappel', rappel: 'J+1', le: '2021-01-25' },
      { genre: 'consolidation', le: '2021-01-27' },
      { genre: 'proposition', le: '2021-01-28' },
      { genre: 'rappel', rappel: 'hebdomadaire', le: '2021-02-01' },
      { genre: 'rappel', rappel: 'hebdomadaire', le: '2021-02-08' },
    ]);
    expect(echeanceDepotOf('37', '2020-T4').date).toBe('2021-01-22');
  });

  it('moves a weekly reminder off a holiday, and not the ones after it', () => {
    const semaines = etapesTrimestre('37', '2022-T1').flatMap((etape) =>
      etape.genre === 'rappel' && etape.rappel === 'hebdomadaire' ? [etape.le] : [],
    );
    // Whit Monday is 6 June 2022.
    expect(semaines).toEqual([
      '2022-05-02',
      '2022-05-09',
      '2022-05-16',
      '2022-05-23',
      '2022-05-30',
      '2022-06-07',
      '2022-06-13',
      '2022-06-20',
      '2022-06-27',
    ]);
  });

  it('follows the holidays of Moselle and of La Réunion', () => {
    // Good Friday 2024 is 29 March, a holiday in Moselle only: nothing on it there.
    const vendredi = '2024-03-29';
    expect(isJourOuvre(vendredi, calendrierOf('57'))).toBe(false);
    expect(etapesDuJour('57', vendredi, ['2023-T4'])).toEqual([]);
    // 20 December is a holiday in La Réunion.
    for (const { le } of etapesTrimestre('974', '2024-T3')) expect(le).not.toBe('2024-12-20');
  });

  it('holds for every département and quarter', () => {
    fc.assert(
      fc.property(departement, trimestre, (code, t) => {
        const calendrier = calendrierOf(code);
        const etapes = etapesTrimestre(code, t);
        const limite = echeanceDepotOf(code, t).date;
        const dateOf = (nom: string) =>
          etapes.find((etape) => (etape.genre === 'rappel' ? etape.rappel : etape.genre) === nom)
            ?.le as never;
        expect(etapes.every(({ le }) => isJourOuvre(le, calendrier))).toBe(true);
        expect([...etapes].sort((a, b) => a.le.localeCompare(b.le))).toEqual(etapes);
        expect(joursOuvres(dateOf('J-3'), limite, calendrier)).toBe(3);
        expect(joursOuvres(limite, dateOf('J+1'), calendrier)).toBe(1);
        expect(dateOf('ouverture') <= dateOf('J-15')).toBe(true);
        expect(dateOf('consolidation') > dateOf('J+1')).toBe(true);
        expect(dateOf('proposition') > dateOf('consolidation')).toBe(true);
        // Seven days apart, give or take a holiday; never two reminders on one day.
        const rappels = etapes.flatMap((etape) => (etape.genre === 'rappel' ? [etape.le] : []));
        expect(new Set(rappels).size).toBe(rappels.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('etapesEchues', () => {
  it('gives what a machine that was off has to catch up with, oldest first', () => {
    expect(etapesEchues('37', '2020-T4', '2021-01-20').map(({ genre }) => genre)).toEqual([
      'ouverture',
      'rappel',
      'rappel',
    ]);
    expect(etapesEchues('37', '2020-T4', '2020-12-31')).toEqual([]);
  });
});
