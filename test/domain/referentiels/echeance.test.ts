import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEPARTEMENTS, echeanceDepotOf } from '../../../domain/referentiels/index.ts';
import { calendrierOf, isJourOuvre } from '../../../domain/temps/jours-ouvres/index.ts';
import { finTrimestre } from '../../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../../domain/temps/trimestre.ts';

const jourSuivant = (jour: DateIso): DateIso =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as DateIso;

describe('échéance d’un dépôt', () => {
  it.each([
    // 1 January is a holiday.
    ['37', '2020-T4', '2021-01-22'],
    // Good Friday and Easter Monday are both off in Moselle.
    ['57', '2021-T1', '2021-04-23'],
    ['37', '2021-T1', '2021-04-22'],
  ] as const)('%s, %s : au plus tard le %s', (departement, trimestre, date) => {
    expect(echeanceDepotOf(departement, trimestre)).toEqual({ date, aConfirmer: true });
  });

  it('est partout le quinzième jour ouvré qui suit la fin du trimestre', () => {
    const trimestre = fc
      .tuple(fc.integer({ min: 2015, max: 2040 }), fc.constantFrom(1, 2, 3, 4))
      .map(([annee, n]) => `${annee}-T${n}` as Trimestre);
    const departement = fc.constantFrom(...DEPARTEMENTS.map(({ code }) => code));
    fc.assert(
      fc.property(departement, trimestre, (code, t) => {
        const { date } = echeanceDepotOf(code, t);
        let ouvres = 0;
        for (let jour = jourSuivant(finTrimestre(t)); jour <= date; jour = jourSuivant(jour))
          if (isJourOuvre(jour, calendrierOf(code))) ouvres += 1;
        expect(ouvres).toBe(15);
        expect(isJourOuvre(date, calendrierOf(code))).toBe(true);
      }),
    );
  });
});
